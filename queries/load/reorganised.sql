-- What a list says became of units, one row a row of the file: the unit, and the unit after it
-- (successor or new parent) by code, alias or a name that only one unit has; 0 = not known.
CREATE OR REPLACE TABLE desk.main.reorganised AS
WITH names AS (
    SELECT unit_spelling(name) AS plain, min(unit_id) AS unit_id
    FROM main.units
    GROUP BY unit_spelling(name)
    HAVING count(*) = 1
),
known AS (
    SELECT unit_spelling(unit) AS plain, unit_id, 1 AS place FROM main.units
    UNION ALL
    SELECT unit_spelling(alias), arg_max(unit_id, upload), 2
    FROM main.aliases
    GROUP BY unit_spelling(alias)
    UNION ALL
    SELECT plain, unit_id, 3 FROM names
),
best AS (SELECT plain, arg_min(unit_id, place) AS unit_id FROM known GROUP BY plain)
SELECT
    said.line,
    lower(trim(said.change)) AS change,
    trim(said.unit) AS unit,
    trim(said.new_unit) AS new_unit,
    said.effective,
    coalesce(before.unit_id, 0) AS unit_id,
    coalesce(later.unit_id, 0) AS new_unit_id
FROM desk.main.staged AS said
LEFT JOIN best AS before ON before.plain = unit_spelling(said.unit)
LEFT JOIN best AS later ON later.plain = unit_spelling(said.new_unit)
