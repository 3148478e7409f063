-- Periods of a metric, shown or hidden, oldest first.
-- Grain: one row a period. Parameters: metric.
WITH cells AS (
    SELECT starts_on, ends_on, wave FROM readings WHERE metric = $metric
    UNION
    SELECT starts_on, ends_on, wave FROM hidden WHERE metric = $metric
)
SELECT starts_on, ends_on, wave
FROM cells
ORDER BY ends_on, starts_on, wave
