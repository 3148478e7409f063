-- What each person had said of a family's questions at each telling, and says now.
-- complete: they answered every question of it that anybody answered at that time.
-- Grain: one row a family, wave, unit, person and telling.
-- Reads: answers_at_times, family_items, metric_list.
WITH asked AS (
    SELECT family_items.family, wave_id, telling, count(DISTINCT family_items.item_id) AS items
    FROM answers_at_times
    JOIN family_items ON family_items.item_id = answers_at_times.item_id
    GROUP BY family_items.family, wave_id, telling
),
states AS (
    SELECT family_items.family, wave_id, unit_id, person, telling, count(*) AS items,
        sum(said_as(answers_at_times.item_id, score)) AS said
    FROM answers_at_times
    JOIN family_items ON family_items.item_id = answers_at_times.item_id
    GROUP BY family_items.family, wave_id, unit_id, person, telling
)
SELECT states.family, states.wave_id, states.unit_id, states.person, states.telling, said,
    states.items = asked.items AS complete
FROM states
JOIN asked
    ON asked.family = states.family
    AND asked.wave_id = states.wave_id
    AND asked.telling = states.telling
UNION ALL
SELECT DISTINCT metric_list.layer, wave_id, unit_id, person, telling, 0, TRUE
FROM answers_at_times
JOIN metric_list ON metric_list.source = 'invitations'
