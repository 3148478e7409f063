-- Takes units out that were just copied to the waiting rows.
DELETE FROM main.units WHERE unit_id IN (SELECT unit_id FROM undone.units)
