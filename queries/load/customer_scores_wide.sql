-- Scores of a file with a column a score: one row a score that was given; columns of the desk are
-- called value_<metric>_<place>.
CREATE OR REPLACE VIEW desk.main.new_scores AS
WITH given AS (
    UNPIVOT (
        SELECT
            rowid AS row_id, line, unit, answered_on, employee, answer_id,
            COLUMNS('^value_\d{4}_\d{4}$')
        FROM desk.main.staged
    )
    ON COLUMNS('^value_\d{4}_\d{4}$') INTO NAME target VALUE score
)
SELECT
    given.row_id, given.line, unit.unit_id, given.answered_on, metric.metric, given.score,
    metric.low, metric.high, given.employee, given.answer_id
FROM given
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = given.unit
INNER JOIN desk.main.metric_map AS metric ON metric.target = given.target
