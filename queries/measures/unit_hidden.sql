-- How many figures of one unit are not shown.
-- Grain: one row. Parameters: unit.
SELECT count(*) AS cells
FROM hidden
ANTI JOIN readings USING (metric, unit, wave)
WHERE unit = $unit
