-- Every wave that has a number, in force or waiting among the undone, the undone first.
SELECT wave_id, survey, wave, opened_on, closed_on, false AS in_force FROM undone.waves
UNION ALL
SELECT wave_id, survey, wave, opened_on, closed_on, true FROM main.waves
ORDER BY in_force, wave_id
