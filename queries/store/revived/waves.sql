-- Takes waves off the waiting rows that are in force again.
DELETE FROM undone.waves WHERE wave_id IN (SELECT wave_id FROM main.waves)
