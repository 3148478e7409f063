-- Readings of several metrics for leaf units, to bring each pair of them together at once.
-- Grain: one row a metric, leaf unit and period.
-- Parameters: metrics (list); units (list of codes, NULL = all).
SELECT
    readings.metric,
    readings.unit,
    readings.starts_on,
    readings.ends_on,
    coalesce(waves.survey, '') AS survey,
    readings.weight,
    readings.total
FROM readings
JOIN units ON units.unit = readings.unit
LEFT JOIN waves ON waves.wave = readings.wave
WHERE units.leaf
    AND list_contains($metrics, readings.metric)
    AND ($units IS NULL OR list_contains($units, readings.unit))
ORDER BY readings.metric, readings.unit, readings.ends_on, readings.starts_on, survey
