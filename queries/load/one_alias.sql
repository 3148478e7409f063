-- Keeps one spelling of a unit. Parameters: alias, unit_id, upload.
INSERT INTO main.aliases (alias, unit_id, upload)
VALUES (lower(trim($alias)), $unit_id, $upload)
