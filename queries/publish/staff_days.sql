-- Days that people were employed, by unit and month, without a row a person and month.
-- A spell counts one from its first month on and one less after its last; what it lacks of its
-- first and last month is taken off. So the cost grows with spells, not with their length.
-- Grain: one row a unit and month (ix), for all service and for the first year of it.
-- Reads: spells, staying_months, calendar_days.
WITH reach AS (
    SELECT min(ix) AS first_ix, max(ix) AS last_ix, min(first_day) AS first_day
    FROM staying_months
),
parts AS (
    SELECT unit_id, 0 AS first_year, first_day, last_day
    FROM spells
    UNION ALL
    SELECT unit_id, 1 AS first_year, first_day, least(last_day, service_day + 364) AS last_day
    FROM spells
    WHERE service_day + 364 >= first_day
),
within_reach AS (
    SELECT
        parts.unit_id,
        parts.first_year,
        greatest(parts.first_day, reach.first_day) AS first_day,
        parts.last_day
    FROM parts
    CROSS JOIN reach
    WHERE parts.last_day >= reach.first_day
),
dated AS (
    SELECT
        within_reach.unit_id,
        within_reach.first_year,
        within_reach.first_day,
        within_reach.last_day,
        starts.ix AS start_ix,
        ends.ix AS end_ix
    FROM within_reach
    JOIN calendar_days AS starts ON starts.day = within_reach.first_day
    JOIN calendar_days AS ends ON ends.day = within_reach.last_day
),
steps AS (
    SELECT
        dated.unit_id, dated.first_year, dated.start_ix AS ix, 1 AS step,
        dated.first_day - staying_months.first_day AS missing_days
    FROM dated
    JOIN staying_months ON staying_months.ix = dated.start_ix
    UNION ALL
    SELECT dated.unit_id, dated.first_year, dated.end_ix + 1, -1, 0
    FROM dated
    UNION ALL
    SELECT
        dated.unit_id, dated.first_year, dated.end_ix, 0,
        staying_months.last_day - dated.last_day
    FROM dated
    JOIN staying_months ON staying_months.ix = dated.end_ix
),
summed AS (
    SELECT unit_id, first_year, ix, sum(step) AS step, sum(missing_days) AS missing_days
    FROM steps
    GROUP BY unit_id, first_year, ix
),
grid AS (
    SELECT kinds.unit_id, kinds.first_year, staying_months.ix,
        staying_months.last_day - staying_months.first_day + 1 AS days
    FROM (SELECT DISTINCT unit_id, first_year FROM summed) AS kinds
    CROSS JOIN staying_months
),
running AS (
    SELECT
        grid.unit_id,
        grid.first_year,
        grid.ix,
        grid.days,
        sum(coalesce(summed.step, 0)) OVER (
            PARTITION BY grid.unit_id, grid.first_year
            ORDER BY grid.ix
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) * grid.days - coalesce(summed.missing_days, 0) AS person_days
    FROM grid
    LEFT JOIN summed
        ON summed.unit_id = grid.unit_id
        AND summed.first_year = grid.first_year
        AND summed.ix = grid.ix
)
SELECT unit_id, first_year, ix, days, person_days
FROM running
WHERE person_days > 0
