-- Periods of several metrics that have a reading of any unit, oldest first, in months since year 0.
-- Grain: one row a metric, survey and period. Parameters: metrics (list).
SELECT DISTINCT
    readings.metric,
    metrics.kind,
    metrics.grain,
    coalesce(waves.survey, '') AS survey,
    readings.starts_on,
    readings.ends_on,
    12 * year(readings.starts_on) + month(readings.starts_on) AS start_ix,
    12 * year(readings.ends_on) + month(readings.ends_on) AS end_ix,
    date_diff('day', readings.starts_on, readings.ends_on) AS days
FROM readings
JOIN metrics ON metrics.metric = readings.metric
LEFT JOIN waves ON waves.wave = readings.wave
WHERE list_contains($metrics, readings.metric)
ORDER BY readings.metric, survey, readings.ends_on, readings.starts_on
