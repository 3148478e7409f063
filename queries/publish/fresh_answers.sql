-- Answers that were part of no telling before. Grain: one row a wave, person and item.
-- Reads: answers_at_times.
SELECT now.wave_id, now.person, now.item_id
FROM answers_at_times AS now
ANTI JOIN (SELECT * FROM answers_at_times WHERE telling < 1000000000) AS earlier
    ON earlier.wave_id = now.wave_id
    AND earlier.person = now.person
    AND earlier.item_id = now.item_id
    AND earlier.score = now.score
WHERE now.telling = 1000000000
