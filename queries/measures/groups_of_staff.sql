-- What groups of staff answer overall, for every attribute by which it may be told, in the latest
-- wave that has it. Grain: one row an attribute, group and metric. Parameters: unit.
WITH told AS (
    SELECT
        *,
        max(ends_on) OVER (PARTITION BY attribute) AS last_on
    FROM segments
    WHERE unit = $unit AND metric IN ('engagement', 'enps')
)
SELECT attribute, segment, metric, wave, weight, total, total_squares
FROM told
WHERE ends_on = last_on
ORDER BY attribute, segment, metric
