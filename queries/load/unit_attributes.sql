-- Writes what the file says of units: for each unit and attribute the last value. Parameters: upload.
INSERT INTO main.attribute_statements (unit_id, attribute, value, valid_from, valid_to, upload)
WITH described AS (
    UNPIVOT (SELECT rowid AS row_id, unit, COLUMNS('^attribute_\d{4}$') FROM desk.main.staged)
    ON COLUMNS('^attribute_\d{4}$') INTO NAME target VALUE value
)
SELECT
    unit.unit_id, named.attribute, arg_max(trim(described.value), described.row_id), NULL, NULL, $upload
FROM described
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = described.unit
INNER JOIN desk.main.attribute_names AS named ON named.target = described.target
WHERE trim(described.value) <> '' AND unit.unit_id > 0
GROUP BY unit.unit_id, named.attribute
ORDER BY unit.unit_id, named.attribute
