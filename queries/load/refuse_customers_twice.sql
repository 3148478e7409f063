-- Rows that repeat an answer's own number and metric are not loaded; the first row counts.
INSERT INTO desk.main.bad_rows
WITH ranked AS (
    SELECT line, row_number() OVER (PARTITION BY answer_id, metric ORDER BY line) AS place
    FROM desk.main.new_scores
    WHERE answer_id IS NOT NULL
)
SELECT DISTINCT line, '', '', 'same answer again' FROM ranked WHERE place > 1
