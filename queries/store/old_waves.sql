-- Waves of the attached store that closed before a day, in force or not. Parameters: day.
-- Grain: one row a wave.
SELECT wave_id FROM store.main.waves WHERE closed_on < $day
UNION
SELECT wave_id FROM store.undone.waves WHERE closed_on < $day
