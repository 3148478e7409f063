-- Survey rounds, oldest first. Grain: one row a wave. Parameters: none.
SELECT wave, survey, opened_on, closed_on, minimum_group
FROM waves
ORDER BY closed_on, wave
