-- Copies waves that only undone uploads brought and nothing in force uses to the waiting rows.
INSERT INTO undone.waves
WITH undone_uploads AS (SELECT upload FROM main.uploads WHERE state <> 'loaded')
SELECT * FROM main.waves
WHERE upload IN (SELECT upload FROM undone_uploads)
    AND wave_id NOT IN (SELECT wave_id FROM main.used_waves)
