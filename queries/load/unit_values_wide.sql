-- Figures of a file with a column a metric: one row a unit, period and metric, the mean of the
-- metric's columns that hold a value; columns of the desk are value_<metric>_<place>.
CREATE OR REPLACE TABLE desk.main.new_values AS
WITH given AS (
    UNPIVOT (
        SELECT rowid AS row_id, line, unit, period, people, COLUMNS('^value_\d{4}_\d{4}$') FROM desk.main.staged
    )
    ON COLUMNS('^value_\d{4}_\d{4}$') INTO NAME target VALUE value
),
meant AS (
    SELECT
        given.row_id,
        metric.metric,
        left(given.target, 10) AS metric_target,
        any_value(given.line) AS line,
        any_value(given.unit) AS unit,
        any_value(given.period) AS period,
        avg(given.value) AS value,
        any_value(given.people) AS people
    FROM given
    INNER JOIN desk.main.metric_map AS metric ON metric.target = given.target
    GROUP BY given.row_id, metric.metric, left(given.target, 10)
)
SELECT
    meant.row_id, meant.line, unit.unit_id, meant.metric, meant.metric_target,
    period.starts_on, period.ends_on, meant.value, meant.people
FROM meant
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = meant.unit
INNER JOIN desk.main.period_map AS period ON period.spelling = meant.period
