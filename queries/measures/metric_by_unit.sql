-- One metric of every leaf unit over a span: sums over the periods that end in it.
-- Grain: one row a unit. Parameters: metric; since, until (both NULL = the latest period alone).
WITH latest AS (
    SELECT max(ends_on) AS ends_on
    FROM readings
    WHERE metric = $metric
),
kept AS (
    SELECT readings.*
    FROM readings
    CROSS JOIN latest
    WHERE readings.metric = $metric
        AND CASE
            WHEN $since IS NULL AND $until IS NULL THEN readings.ends_on = latest.ends_on
            ELSE ($since IS NULL OR readings.ends_on >= $since)
                AND ($until IS NULL OR readings.ends_on <= $until)
        END
),
sums AS (
    SELECT
        unit,
        min(starts_on) AS starts_on,
        max(ends_on) AS ends_on,
        count(*) AS periods,
        sum(people) AS people,
        sum(weight) AS weight,
        sum(total) AS total,
        CASE WHEN count(total_squares) = count(*) THEN sum(total_squares) END AS total_squares,
        CASE WHEN count(*) = 1 THEN max(bound) END AS bound
    FROM kept
    GROUP BY unit
)
SELECT
    sums.unit,
    units.name,
    units.region,
    sums.starts_on,
    sums.ends_on,
    sums.periods,
    sums.total / sums.weight AS value,
    sums.people,
    sums.weight,
    sums.total,
    sums.total_squares,
    sums.bound
FROM sums
JOIN units ON units.unit = sums.unit
WHERE units.leaf
ORDER BY sums.unit
