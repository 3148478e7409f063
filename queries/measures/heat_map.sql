-- One metric, leaf units against its last periods; a hidden cell has a reason and no value.
-- Grain: one row a leaf unit and period that was measured. Parameters: metric, periods.
WITH cells AS (
    SELECT unit, starts_on, ends_on, wave, value, people, bound, NULL AS why
    FROM readings
    WHERE metric = $metric
    UNION ALL
    SELECT unit, starts_on, ends_on, wave, NULL, NULL, NULL, why
    FROM hidden
    WHERE metric = $metric
),
last_periods AS (
    SELECT ends_on
    FROM cells
    GROUP BY ends_on
    ORDER BY ends_on DESC
    LIMIT $periods
)
SELECT
    cells.unit,
    units.name,
    units.region,
    cells.starts_on,
    cells.ends_on,
    cells.wave,
    cells.value,
    cells.people,
    cells.why,
    cells.bound
FROM cells
JOIN units ON units.unit = cells.unit
JOIN last_periods ON last_periods.ends_on = cells.ends_on
WHERE units.leaf
ORDER BY cells.unit, cells.ends_on, cells.starts_on
