-- How many people have several rows of one wave; 0 is sure that nobody answered twice.
WITH often AS (
    SELECT wave_id, person FROM desk.main.answering GROUP BY wave_id, person HAVING count(*) > 1
)
SELECT count(*) AS people FROM often
