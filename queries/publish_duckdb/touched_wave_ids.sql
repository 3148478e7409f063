-- Waves to be made. Grain: one row a wave. Reads: survey_waves.
SELECT wave_id FROM survey_waves WHERE touched ORDER BY wave_id
