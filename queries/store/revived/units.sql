-- Takes units off the waiting rows that are in force again.
DELETE FROM undone.units WHERE unit_id IN (SELECT unit_id FROM main.units)
