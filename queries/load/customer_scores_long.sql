-- Scores of a file with a row a score: one row a score that was given.
CREATE OR REPLACE VIEW desk.main.new_scores AS
SELECT
    given.rowid AS row_id, given.line, unit.unit_id, given.answered_on, metric.metric, given.score,
    metric.low, metric.high, given.employee, given.answer_id
FROM desk.main.staged AS given
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = given.unit
INNER JOIN desk.main.metric_map AS metric ON metric.target = given.metric_column
WHERE given.score IS NOT NULL
