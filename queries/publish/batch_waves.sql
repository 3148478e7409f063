-- Survey rounds that are added up in one go. Grain: one row a wave. Reads: survey_waves, this_batch.
SELECT survey_waves.wave_id
FROM survey_waves
JOIN this_batch
    ON survey_waves.wave_id BETWEEN this_batch.first_wave AND this_batch.last_wave
WHERE survey_waves.touched
