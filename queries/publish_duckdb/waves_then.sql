-- Rounds to be made of which figures are published already: the last telling of each, with its
-- threshold. Grain: one row a wave. Reads: survey_waves, basis.waves.
SELECT
    survey_waves.wave_id,
    max(known.telling) AS telling,
    arg_max(known.minimum_group, known.telling) AS minimum_group
FROM survey_waves
JOIN basis.waves AS known ON known.wave_id = survey_waves.wave_id
WHERE survey_waves.touched
GROUP BY survey_waves.wave_id
