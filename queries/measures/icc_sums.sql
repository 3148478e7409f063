-- Sums over answers, for how well a metric tells leaf units apart.
-- people is the number of what was added up: persons, or answers where answers are counted.
-- Grain: one row a leaf unit and period. Parameters: metric.
SELECT
    readings.unit,
    readings.wave,
    readings.starts_on,
    readings.ends_on,
    readings.weight AS people,
    readings.total,
    readings.total_squares
FROM readings
JOIN units ON units.unit = readings.unit
WHERE readings.metric = $metric AND units.leaf AND readings.total_squares IS NOT NULL
ORDER BY readings.unit, readings.ends_on, readings.wave
