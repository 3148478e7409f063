-- Takes waves out that were just copied to the waiting rows.
DELETE FROM main.waves WHERE wave_id IN (SELECT wave_id FROM undone.waves)
