-- Rounds to be made of which figures are published already, with the threshold they had.
-- Grain: one row a wave. Reads: survey_waves, basis.waves.
SELECT survey_waves.wave_id, max(known.minimum_group) AS minimum_group
FROM survey_waves
JOIN basis.waves AS known ON known.wave_id = survey_waves.wave_id
WHERE survey_waves.touched
GROUP BY survey_waves.wave_id
