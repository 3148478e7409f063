-- Survey rounds as people see them. Grain: one row a wave. Reads: survey_waves.
SELECT wave, survey, opened_on, closed_on, minimum_group
FROM survey_waves
ORDER BY closed_on, wave
