-- People all of whose answers were part of no telling, and who answered every question of the round.
-- Grain: one row a wave and person. Reads: answers_at_times, fresh_answers.
WITH asked AS (
    SELECT wave_id, count(DISTINCT item_id) AS items
    FROM answers_at_times
    WHERE telling = 1000000000
    GROUP BY wave_id
),
fresh AS (
    SELECT wave_id, person, count(DISTINCT item_id) AS items
    FROM fresh_answers
    GROUP BY wave_id, person
)
SELECT fresh.wave_id, fresh.person
FROM fresh
JOIN asked ON asked.wave_id = fresh.wave_id AND asked.items = fresh.items
