-- One metric, leaf units against its last periods; a hidden cell has a reason and no value.
-- why says in words what keeps it back.
-- Grain: one row a leaf unit and period that was measured. Parameters: metric, periods.
WITH cells AS (
    SELECT unit, starts_on, ends_on, wave, value, people, bound, NULL AS why
    FROM readings
    WHERE metric = $metric
    UNION ALL
    SELECT unit, starts_on, ends_on, wave, NULL, NULL, NULL, why
    FROM hidden
    ANTI JOIN readings USING (metric, unit, wave)
    WHERE metric = $metric
),
thresholds AS (
    SELECT max(minimum_group) AS minimum_group
    FROM generation
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
    CASE cells.why
        WHEN 'small_group' THEN concat(
            'fewer than ',
            coalesce(waves.minimum_group, thresholds.minimum_group),
            CASE WHEN metrics.side = 'staying' THEN ' staff' ELSE ' answered' END,
            ', here or beside it'
        )
        WHEN 'small_change' THEN 'too few answers changed since the last figure'
        WHEN 'part_hidden' THEN 'part of what is one unit today is hidden'
        WHEN 'part_out_of_sight' THEN 'part of what is one unit today is beyond what you may see'
        WHEN 'not_to_be_added' THEN 'figures of units that are one today cannot be added up'
        ELSE replace(cells.why, '_', ' ')
    END AS why,
    cells.bound
FROM cells
JOIN metrics ON metrics.metric = $metric
CROSS JOIN thresholds
LEFT JOIN waves ON waves.wave = cells.wave
JOIN units ON units.unit = cells.unit
JOIN last_periods ON last_periods.ends_on = cells.ends_on
WHERE units.leaf
ORDER BY cells.unit, cells.ends_on, cells.starts_on
