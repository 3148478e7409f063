-- Rows whose answer is off its question's scale are not loaded.
INSERT INTO desk.main.bad_rows
SELECT
    answer.line,
    'score',
    CAST(answer.score AS VARCHAR),
    'off the scale of ' || answer.item
FROM desk.main.staged AS answer
INNER JOIN desk.main.item_map AS scale
    ON scale.item = answer.item AND scale.survey IS NOT DISTINCT FROM answer.survey
WHERE answer.score < scale.low OR answer.score > scale.high
