-- Units as people see them, with the small units of a parent that are told of together.
-- Grain: one row a unit. Reads: unit_tree, published_readings.
WITH parts AS (
    SELECT
        unit_tree.unit,
        unit_tree.name,
        parents.unit AS parent,
        unit_tree.kind,
        unit_tree.level,
        unit_tree.leaf,
        unit_tree.path,
        unit_tree.region,
        unit_tree.opened_on,
        unit_tree.closed_on
    FROM unit_tree
    LEFT JOIN unit_tree AS parents ON parents.unit_id = unit_tree.parent_id
),
told AS (
    SELECT DISTINCT unit
    FROM published_readings
),
combined AS (
    SELECT
        told.unit,
        concat('Small units in ', parts.name) AS name,
        parts.unit AS parent,
        'combined' AS kind,
        parts.level + 1 AS level,
        FALSE AS leaf,
        concat(CASE WHEN parts.level > 0 THEN concat(parts.path, ' / ') ELSE '' END,
            'Small units in ', parts.name) AS path,
        coalesce(parts.region, CASE WHEN parts.level > 0 THEN parts.name END) AS region,
        CAST(NULL AS DATE) AS opened_on,
        CAST(NULL AS DATE) AS closed_on
    FROM parts
    JOIN told ON told.unit = concat(parts.unit, ' (small units)')
    LEFT JOIN parts AS taken ON taken.unit = told.unit
    WHERE taken.unit IS NULL
)
SELECT * FROM parts
UNION ALL
SELECT * FROM combined
ORDER BY level, unit
