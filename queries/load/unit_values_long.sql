-- Figures of a file with a row a figure: one row a figure that was given.
CREATE OR REPLACE TABLE desk.main.new_values AS
SELECT
    given.rowid AS row_id, given.line, unit.unit_id, metric.metric, '' AS metric_target,
    period.starts_on, period.ends_on, given.value_column AS value, given.people
FROM desk.main.staged AS given
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = given.unit
INNER JOIN desk.main.period_map AS period ON period.spelling = given.period
INNER JOIN desk.main.metric_map AS metric ON metric.target = given.metric_column
WHERE given.value_column IS NOT NULL
