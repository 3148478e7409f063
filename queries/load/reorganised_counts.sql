-- How many units change in each way, and from when to when. One row a change.
SELECT change, count(DISTINCT unit_id) AS units, min(effective) AS first_on, max(effective) AS last_on
FROM desk.main.reorganised
GROUP BY change
ORDER BY change
