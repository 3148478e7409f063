-- Readings of several metrics with the names people know, to be listed on paper.
-- Grain: one row a metric, unit and period. Parameters: metrics (list); units (list of codes of leaf
-- units to keep, NULL = all); units above them are listed too where nothing is filtered.
SELECT
    metrics.label AS metric,
    readings.unit,
    units.name,
    units.level,
    readings.wave,
    readings.starts_on,
    readings.ends_on,
    readings.people,
    readings.weight,
    readings.total,
    readings.value,
    readings.bound
FROM readings
JOIN metrics ON metrics.metric = readings.metric
JOIN units ON units.unit = readings.unit
WHERE list_contains($metrics, readings.metric)
    AND ($units IS NULL OR list_contains($units, readings.unit))
ORDER BY metrics.sort, metrics.label, units.level, readings.unit, readings.ends_on, readings.starts_on
