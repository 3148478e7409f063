-- How far the data of each side reach. Grain: one row a side that has any. Parameters: none.
WITH ends AS (
    SELECT metrics.side, min(metrics.sort) AS sort, max(readings.ends_on) AS until
    FROM readings
    JOIN metrics ON metrics.metric = readings.metric
    GROUP BY metrics.side
)
SELECT side, until
FROM ends
ORDER BY sort
