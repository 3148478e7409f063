-- Waves to be made, with how many answered. Grain: one row a wave. Reads: survey_waves, index_sums.
SELECT survey_waves.wave_id, CAST(sum(index_sums.respondents) AS BIGINT) AS respondents
FROM survey_waves
JOIN index_sums ON index_sums.wave_id = survey_waves.wave_id
WHERE survey_waves.touched
GROUP BY survey_waves.wave_id
ORDER BY survey_waves.wave_id
