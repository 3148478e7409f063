-- Copies units that only undone uploads brought and nothing in force uses to the waiting rows.
INSERT INTO undone.units
WITH undone_uploads AS (SELECT upload FROM main.uploads WHERE state <> 'loaded')
SELECT * FROM main.units
WHERE upload IN (SELECT upload FROM undone_uploads)
    AND unit_id NOT IN (SELECT unit_id FROM main.used_units)
