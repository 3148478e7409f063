-- Keeps the names that came beside codes, where a unit has no name but its code so far.
-- Parameters: upload.
INSERT INTO main.unit_statements (unit_id, name, parent_id, kind, opened_on, closed_on, upload)
WITH named AS (
    SELECT unit_id, max(trim(name)) AS name
    FROM desk.main.unit_map
    WHERE name IS NOT NULL AND unit_id > 0
    GROUP BY unit_id
)
SELECT named.unit_id, named.name, NULL, NULL, NULL, NULL, $upload
FROM named
INNER JOIN main.units AS known ON known.unit_id = named.unit_id
WHERE known.name = known.unit AND named.name <> known.name
ORDER BY named.unit_id
