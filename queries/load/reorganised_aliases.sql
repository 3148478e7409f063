-- Keeps the new names of units as spellings, so that files that use them find the unit.
-- Parameters: upload.
INSERT INTO main.aliases (alias, unit_id, upload)
SELECT DISTINCT lower(new_unit), unit_id, $upload
FROM desk.main.reorganised
WHERE change = 'rename'
