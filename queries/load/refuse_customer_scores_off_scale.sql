-- Rows whose score is off their metric's scale are not loaded.
INSERT INTO desk.main.bad_rows
SELECT line, 'score', CAST(score AS VARCHAR), 'off the scale of its metric'
FROM desk.main.new_scores
WHERE score < low OR score > high
