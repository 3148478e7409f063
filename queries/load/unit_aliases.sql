-- Writes other spellings of units (several with | between them), and what the whole organisation is
-- called. Parameters: upload.
INSERT INTO main.aliases (alias, unit_id, upload)
WITH spelled AS (
    SELECT unnest(string_split(said.alias, '|')) AS alias, unit.unit_id
    FROM desk.main.staged AS said
    INNER JOIN desk.main.unit_map AS unit ON unit.spelling = said.unit
    WHERE said.alias IS NOT NULL
),
whole AS (
    SELECT unit AS alias, 0 AS unit_id FROM desk.main.wholes
    UNION
    SELECT unit_name, 0 FROM desk.main.wholes
),
every_one AS (SELECT * FROM spelled UNION SELECT * FROM whole)
SELECT lower(trim(alias)), unit_id, $upload FROM every_one WHERE trim(alias) <> '' ORDER BY unit_id, alias
