-- The unit in force of one spelling: by code, alias (the latest counts) or a name that only one has.
-- One row or none. Parameters: spelling.
WITH known AS (
    SELECT unit_spelling(unit) AS plain, unit_id, 1 AS place, 'code' AS how FROM main.units
    UNION ALL
    SELECT unit_spelling(alias), arg_max(unit_id, upload), 2, 'alias'
    FROM main.aliases
    GROUP BY unit_spelling(alias)
    UNION ALL
    SELECT unit_spelling(name), min(unit_id), 3, 'name'
    FROM main.units
    GROUP BY unit_spelling(name)
    HAVING count(*) = 1
)
SELECT known.unit_id, unit.unit, unit.name, known.how
FROM known
INNER JOIN main.units AS unit ON unit.unit_id = known.unit_id
WHERE known.plain = unit_spelling(CAST($spelling AS VARCHAR))
ORDER BY known.place
LIMIT 1
