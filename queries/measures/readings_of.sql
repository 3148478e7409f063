-- Readings of several metrics for leaf units, to bring each pair of them together at once.
-- metric, unit and period are places counted from 0: in the list given, among the leaf units by
-- code, and among the metric's periods as periods_of lists them.
-- Grain: one row a metric, leaf unit and period.
-- Parameters: metrics (list).
WITH wanted AS (
    SELECT
        readings.metric,
        readings.unit,
        readings.starts_on,
        readings.ends_on,
        coalesce(waves.survey, '') AS survey,
        readings.people,
        readings.weight,
        readings.total
    FROM readings
    LEFT JOIN waves ON waves.wave = readings.wave
    WHERE list_contains($metrics, readings.metric)
),
periods AS (
    SELECT DISTINCT metric, survey, starts_on, ends_on
    FROM wanted
),
numbered_periods AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY metric ORDER BY survey, ends_on, starts_on) - 1 AS place
    FROM periods
),
numbered_units AS (
    SELECT unit, row_number() OVER (ORDER BY unit) - 1 AS place
    FROM units
    WHERE leaf
)
SELECT
    list_position($metrics, wanted.metric) - 1 AS metric,
    numbered_units.place AS unit,
    numbered_periods.place AS period,
    wanted.people,
    wanted.weight,
    wanted.total
FROM wanted
JOIN numbered_units ON numbered_units.unit = wanted.unit
JOIN numbered_periods
    ON numbered_periods.metric = wanted.metric
    AND numbered_periods.survey = wanted.survey
    AND numbered_periods.starts_on = wanted.starts_on
    AND numbered_periods.ends_on = wanted.ends_on
