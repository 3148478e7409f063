-- Which unit each spelling means, one row a spelling: as the map says, then by code, alias (the
-- latest counts), a name that only one unit has, a unit waiting among the undone; else it is new.
-- how: told | code | alias | name | again | new.
CREATE OR REPLACE TABLE desk.main.unit_map AS
WITH names AS (
    SELECT unit_spelling(name) AS plain, min(unit_id) AS unit_id
    FROM main.units
    GROUP BY unit_spelling(name)
    HAVING count(*) = 1
),
aliases AS (
    SELECT unit_spelling(alias) AS plain, arg_max(unit_id, upload) AS unit_id
    FROM main.aliases
    GROUP BY unit_spelling(alias)
),
known AS (
    SELECT plain, unit_id, 0 AS place, 'told' AS how FROM desk.main.told_units
    UNION ALL
    SELECT unit_spelling(unit), unit_id, 1, 'code' FROM main.units
    UNION ALL
    SELECT plain, unit_id, 2, 'alias' FROM aliases
    UNION ALL
    SELECT plain, unit_id, 3, 'name' FROM names
    UNION ALL
    SELECT unit_spelling(unit), unit_id, 4, 'again' FROM undone.units
),
best AS (
    SELECT plain, arg_min(unit_id, place) AS unit_id, arg_min(how, place) AS how
    FROM known
    GROUP BY plain
),
highest AS (
    SELECT greatest(
        (SELECT coalesce(max(unit_id), 0) FROM main.units),
        (SELECT coalesce(max(unit_id), 0) FROM undone.units)
    ) AS unit_id
),
numbered AS (
    SELECT
        found.*,
        best.unit_id AS known_id,
        coalesce(best.how, 'new') AS how,
        dense_rank() OVER (PARTITION BY best.unit_id IS NULL ORDER BY found.plain) AS place
    FROM desk.main.unit_spellings AS found
    LEFT JOIN best ON best.plain = found.plain
)
SELECT
    spelling,
    plain,
    name,
    line,
    rows,
    how,
    coalesce(known_id, CAST(highest.unit_id + place AS INTEGER)) AS unit_id
FROM numbered
CROSS JOIN highest
ORDER BY plain, spelling
