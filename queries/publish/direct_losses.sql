-- How many people a unit had at the last telling who cannot be found any more: they were forgotten,
-- or another store was put back. item_id 0: of those who answered anything.
-- Grain: one row a wave, unit and item. Reads: people_then, waves_then, index_sums, item_sums,
-- changed_people, changed_answers.
WITH moves AS (
    SELECT known.wave_id, known.unit_id, known.item_id, known.people
    FROM people_then AS known
    JOIN waves_then
        ON waves_then.wave_id = known.wave_id AND waves_then.telling = known.telling
    UNION ALL
    SELECT item_sums.wave_id, item_sums.unit_id, item_sums.item_id, -item_sums.people
    FROM item_sums
    JOIN waves_then ON waves_then.wave_id = item_sums.wave_id
    UNION ALL
    SELECT index_sums.wave_id, index_sums.unit_id, 0, -index_sums.respondents
    FROM index_sums
    JOIN waves_then ON waves_then.wave_id = index_sums.wave_id
    UNION ALL
    SELECT wave_id, unit_id, item_id, sum(is_there) - sum(was_there)
    FROM changed_answers
    GROUP BY wave_id, unit_id, item_id
    UNION ALL
    SELECT wave_id, unit_id, 0, sum(is_there) - sum(was_there)
    FROM changed_people
    GROUP BY wave_id, unit_id
)
SELECT wave_id, unit_id, item_id, abs(sum(people)) AS people
FROM moves
GROUP BY wave_id, unit_id, item_id
HAVING sum(people) <> 0
