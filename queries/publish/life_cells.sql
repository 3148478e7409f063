-- People at risk and leavers by month of service, in the smallest cells.
-- at_risk: the share of the month each person was in sight; a leaver counts for all of it.
-- people: distinct persons, a few fewer where somebody moved between groups.
-- Without a row a person and month: a spell counts one from its first month on, one less after its
-- last, and what it lacks of both is taken off.
-- Grain: one row a third, region and month of service with somebody in sight.
-- Reads: life_spells, life_crossings, calendar_months.
WITH placed AS (
    SELECT life_crossings.third, life_crossings.region, life_spells.*
    FROM life_spells
    JOIN life_crossings ON life_crossings.unit_id = life_spells.unit_id
),
steps AS (
    SELECT
        third, region, first_month AS month, 1 AS there,
        CASE WHEN leaver = 1 AND first_month = last_month THEN 0
            ELSE age_in - (first_month - 1) END AS lacking,
        0 AS leavers, 0 AS voluntary,
        CASE WHEN counted_until >= first_month THEN 1 ELSE 0 END AS counted
    FROM placed
    UNION ALL
    SELECT third, region, last_month + 1, -1, 0, 0, 0, 0
    FROM placed
    UNION ALL
    SELECT
        third, region, last_month, 0,
        CASE WHEN leaver = 1 THEN 0 ELSE last_month - age_out END, leaver, voluntary, 0
    FROM placed
    UNION ALL
    SELECT third, region, counted_until + 1, 0, 0, 0, 0, -1
    FROM placed
    WHERE counted_until >= first_month
),
summed AS (
    SELECT
        third, region, month, sum(there) AS there, sum(lacking) AS lacking,
        sum(leavers) AS leavers, sum(voluntary) AS voluntary, sum(counted) AS counted
    FROM steps
    GROUP BY third, region, month
),
-- Months of service are numbered 1, 2, 3 …; the calendar lends its length.
numbers AS (
    SELECT row_number() OVER (ORDER BY ix) AS month
    FROM calendar_months
),
grid AS (
    SELECT ends.third, ends.region, numbers.month
    FROM (SELECT third, region, max(month) AS last_month FROM summed GROUP BY third, region) AS ends
    JOIN numbers ON numbers.month < ends.last_month
),
running AS (
    SELECT
        grid.third,
        grid.region,
        grid.month,
        sum(coalesce(summed.there, 0)) OVER so_far - coalesce(summed.lacking, 0) AS at_risk,
        sum(coalesce(summed.counted, 0)) OVER so_far AS people,
        coalesce(summed.leavers, 0) AS leavers,
        coalesce(summed.voluntary, 0) AS voluntary
    FROM grid
    LEFT JOIN summed
        ON summed.third = grid.third
        AND summed.region = grid.region
        AND summed.month = grid.month
    WINDOW so_far AS (
        PARTITION BY grid.third, grid.region ORDER BY grid.month
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    )
)
SELECT third, region, month, at_risk, people, leavers, voluntary
FROM running
WHERE at_risk > 0 OR people > 0
