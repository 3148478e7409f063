-- How engaged was each unit in each survey, newest first? Change it as you like.
SELECT units.name, ends_on, value AS engagement, people
FROM readings
JOIN units USING (unit)
WHERE metric = 'engagement' AND leaf
ORDER BY ends_on DESC, value DESC
