-- One metric of one unit, period by period; hidden periods have no row.
-- Grain: one row a period. Parameters: metric, unit.
SELECT starts_on, ends_on, wave, value, people, weight, total, total_squares, bound
FROM readings
WHERE metric = $metric AND unit = $unit
ORDER BY ends_on, starts_on, wave
