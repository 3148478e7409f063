-- Every unit with its place in the tree, the whole (unit_id -1) included.
-- Grain: one row a unit. Reads: units, attributes_now, rules.
-- A unit whose parent is unknown, or that is its own ancestor, stands directly below the whole.
WITH RECURSIVE walk AS (
    SELECT units.unit_id, 1 AS level, CAST(units.name AS STRING) AS path
    FROM units
    LEFT JOIN units AS parents ON parents.unit_id = units.parent_id
    WHERE parents.unit_id IS NULL
    UNION ALL
    SELECT units.unit_id, walk.level + 1 AS level, concat(walk.path, ' / ', units.name) AS path
    FROM walk
    JOIN units ON units.parent_id = walk.unit_id
    WHERE walk.level < 30
),
placed AS (
    SELECT
        units.unit_id,
        units.unit,
        units.name,
        CASE WHEN walk.level > 1 THEN units.parent_id ELSE -1 END AS parent_id,
        units.kind,
        coalesce(walk.level, 1) AS level,
        coalesce(walk.path, units.name) AS path,
        units.opened_on,
        units.closed_on
    FROM units
    LEFT JOIN walk ON walk.unit_id = units.unit_id
),
whole AS (
    SELECT
        -1 AS unit_id,
        '(company)' AS unit,
        company AS name,
        CAST(NULL AS INTEGER) AS parent_id,
        'company' AS kind,
        0 AS level,
        company AS path,
        CAST(NULL AS DATE) AS opened_on,
        CAST(NULL AS DATE) AS closed_on
    FROM rules
),
every_unit AS (
    SELECT * FROM placed
    UNION ALL
    SELECT * FROM whole
),
regions AS (
    SELECT unit_id, max(value) AS region
    FROM attributes_now
    WHERE attribute = 'region'
    GROUP BY unit_id
),
parents AS (
    SELECT parent_id AS unit_id, count(*) AS children
    FROM every_unit
    WHERE parent_id IS NOT NULL
    GROUP BY parent_id
)
SELECT
    every_unit.unit_id,
    every_unit.unit,
    every_unit.name,
    every_unit.parent_id,
    every_unit.kind,
    every_unit.level,
    parents.children IS NULL AND every_unit.level > 0 AS leaf,
    every_unit.path,
    coalesce(regions.region, CASE WHEN above.level > 0 THEN above.name END) AS region,
    every_unit.opened_on,
    every_unit.closed_on
FROM every_unit
LEFT JOIN parents ON parents.unit_id = every_unit.unit_id
LEFT JOIN regions ON regions.unit_id = every_unit.unit_id
LEFT JOIN every_unit AS above ON above.unit_id = every_unit.parent_id
