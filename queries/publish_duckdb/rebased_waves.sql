-- Rounds of which this generation tells something new, with the number of the telling: from now on
-- changes count from here.
-- Grain: one row a wave. Reads: survey_waves, waves_then, retold_waves, changed_segments,
-- changed_moments.
WITH told AS (
    SELECT wave_id FROM retold_waves
    UNION
    SELECT wave_id FROM changed_segments WHERE changed AND NOT keep
    UNION
    SELECT wave_id FROM changed_moments WHERE changed AND NOT keep
)
SELECT survey_waves.wave_id, coalesce(waves_then.telling + 1, 0) AS telling
FROM survey_waves
LEFT JOIN waves_then ON waves_then.wave_id = survey_waves.wave_id
LEFT JOIN told ON told.wave_id = survey_waves.wave_id
WHERE survey_waves.touched AND (waves_then.wave_id IS NULL OR told.wave_id IS NOT NULL)
