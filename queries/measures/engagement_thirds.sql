-- The third of units by engagement that each leaf unit stands in, 1 lowest to 3 highest.
-- The same thirds as in life_table: by all waves that may be shown, of units whose turnover is not
-- hidden; none below nine units. Grain: one row a unit. Parameters: none.
WITH employers AS (
    SELECT DISTINCT readings.unit
    FROM readings
    JOIN units ON units.unit = readings.unit
    WHERE readings.metric = 'turnover'
        AND units.leaf
        AND readings.unit NOT IN (SELECT unit FROM hidden WHERE metric = 'turnover')
),
scores AS (
    SELECT readings.unit, sum(readings.total) / sum(readings.weight) AS score
    FROM readings
    JOIN employers ON employers.unit = readings.unit
    WHERE readings.metric = 'engagement'
    GROUP BY readings.unit
),
thirds AS (
    SELECT unit, score, ntile(3) OVER (ORDER BY score, unit) AS third, count(*) OVER () AS units
    FROM scores
)
SELECT unit, score, third
FROM thirds
WHERE units >= 9
ORDER BY unit
