-- Every published figure of one metric in leaf units, for checks on the figures themselves.
-- Grain: one row a leaf unit and period. Parameters: metric.
SELECT
    readings.unit,
    units.name,
    units.parent,
    units.region,
    readings.starts_on,
    readings.ends_on,
    readings.value,
    readings.people,
    readings.weight,
    readings.total,
    readings.total_squares,
    metrics.source
FROM readings
JOIN units ON units.unit = readings.unit
JOIN metrics ON metrics.metric = readings.metric
WHERE readings.metric = $metric AND units.leaf
ORDER BY readings.unit, readings.ends_on, readings.starts_on
