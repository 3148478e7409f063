-- Writes parents that no row of the list describes. Parameters: upload.
INSERT INTO main.units (unit_id, unit, name, parent_id, kind, opened_on, closed_on, upload)
SELECT parent_id, min(parent_spelling), min(parent_spelling), NULL, 'unit', NULL, NULL, $upload
FROM desk.main.unit_parents
WHERE is_new
GROUP BY parent_id
