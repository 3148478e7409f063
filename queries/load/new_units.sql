-- Writes the units that are new, and those that were waiting undone, under their code.
-- Parameters: upload.
INSERT INTO main.units (unit_id, unit, name, parent_id, kind, opened_on, closed_on, upload)
WITH brought AS (
    SELECT unit_id, min(trim(spelling)) AS code
    FROM desk.main.unit_map
    WHERE how IN ('new', 'again')
    GROUP BY unit_id
)
SELECT unit_id, code, code, NULL, 'unit', NULL, NULL, $upload FROM brought ORDER BY unit_id
