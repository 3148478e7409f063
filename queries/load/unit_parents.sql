-- What each unit of the list belongs to, one row a row of the file. A parent is known by its code
-- in the list, by what the store knows, or by its name in the list; else it is a new unit. The whole
-- organisation and no parent at all are NULL.
CREATE OR REPLACE TABLE desk.main.unit_parents AS
WITH listed AS (
    SELECT
        said.line,
        unit.unit_id,
        unit_spelling(said.unit) AS plain,
        unit_spelling(said.unit_name) AS plain_name,
        nullif(unit_spelling(said.parent), '') AS parent,
        trim(said.parent) AS parent_spelling
    FROM desk.main.staged AS said
    INNER JOIN desk.main.unit_map AS unit ON unit.spelling = said.unit
),
whole AS (
    SELECT unit_spelling(unit) AS plain FROM desk.main.wholes
    UNION
    SELECT unit_spelling(unit_name) FROM desk.main.wholes
    UNION
    SELECT unit_spelling(alias) FROM main.aliases WHERE unit_id = 0
),
known AS (
    SELECT plain, unit_id, 1 AS place FROM listed
    UNION ALL
    SELECT unit_spelling(unit), unit_id, 2 FROM main.units
    UNION ALL
    SELECT plain_name, unit_id, 3 FROM listed WHERE plain_name IS NOT NULL
    UNION ALL
    SELECT unit_spelling(name), unit_id, 4 FROM main.units
    UNION ALL
    SELECT unit_spelling(unit), unit_id, 5 FROM undone.units
),
best AS (SELECT plain, arg_min(unit_id, place) AS unit_id FROM known GROUP BY plain),
highest AS (
    SELECT greatest(
        (SELECT coalesce(max(unit_id), 0) FROM main.units),
        (SELECT coalesce(max(unit_id), 0) FROM undone.units),
        (SELECT coalesce(max(unit_id), 0) FROM desk.main.unit_map)
    ) AS unit_id
),
placed AS (
    SELECT
        listed.*,
        best.unit_id AS known_id,
        dense_rank() OVER (PARTITION BY best.unit_id IS NULL ORDER BY listed.parent) AS place
    FROM listed
    LEFT JOIN best ON best.plain = listed.parent
    WHERE listed.parent IS NOT NULL AND listed.parent NOT IN (SELECT plain FROM whole WHERE plain IS NOT NULL)
)
SELECT
    listed.line,
    listed.unit_id,
    placed.parent_spelling,
    coalesce(placed.known_id, CAST(highest.unit_id + placed.place AS INTEGER)) AS parent_id,
    placed.line IS NOT NULL AND placed.known_id IS NULL AS is_new
FROM listed
LEFT JOIN placed ON placed.line = listed.line
CROSS JOIN highest
