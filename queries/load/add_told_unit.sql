-- Keeps which unit a spelling means, where the unit's code, alias or name is one unit in force.
-- Parameters by place: spelling; the unit's code, alias or name.
INSERT INTO desk.main.told_units (spelling, plain, unit_id)
WITH known AS (
    SELECT unit_spelling(unit) AS plain, unit_id, 1 AS place FROM main.units
    UNION ALL
    SELECT unit_spelling(alias), arg_max(unit_id, upload), 2
    FROM main.aliases
    GROUP BY unit_spelling(alias)
    UNION ALL
    SELECT unit_spelling(name), min(unit_id), 3
    FROM main.units
    GROUP BY unit_spelling(name)
    HAVING count(*) = 1
)
SELECT CAST($1 AS VARCHAR), unit_spelling($1), unit_id
FROM known
WHERE plain = unit_spelling($2)
ORDER BY place
LIMIT 1
