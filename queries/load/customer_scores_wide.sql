-- Scores of a file with a column a score: one row a score that was given; columns of the desk are
-- called value_<metric>_<place>.
CREATE OR REPLACE VIEW desk.main.new_scores AS
WITH given AS (
    SELECT
        staged.rowid AS row_id,
        staged.line,
        staged.unit,
        staged.answered_on,
        staged.employee,
        staged.answer_id,
        unnest(there.metrics) AS metric,
        unnest(there.lows) AS low,
        unnest(there.highs) AS high,
        unnest(list_value(*COLUMNS('^value_\d{4}_\d{4}$'))) AS score
    FROM desk.main.staged AS staged
    CROSS JOIN desk.main.metric_lists AS there
)
SELECT
    given.row_id, given.line, unit.unit_id, given.answered_on, given.metric, given.score,
    given.low, given.high, given.employee, given.answer_id
FROM given
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = given.unit
WHERE given.score IS NOT NULL AND given.metric IS NOT NULL
