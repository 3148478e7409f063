-- Brings waves back that facts in force use again.
INSERT INTO main.waves
SELECT * FROM undone.waves WHERE wave_id IN (SELECT wave_id FROM main.used_waves)
