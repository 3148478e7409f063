-- How many people of a unit, whose answers went into a metric at a telling, cannot be found any more.
-- Grain: one row a metric, wave (slot), telling and unit.
-- Reads: people_then, moving_waves, answers_at_times, goes_into, metric_list.
WITH concerned AS (
    SELECT DISTINCT wave_id, unit_id
    FROM people_then
    SEMI JOIN moving_waves USING (wave_id)
),
found AS (
    SELECT wave_id, telling, unit_id, person, item_id
    FROM answers_at_times
    SEMI JOIN concerned USING (wave_id, unit_id)
    WHERE telling < 1000000000
),
counts AS (
    SELECT known.wave_id, known.telling, known.unit_id, known.item_id, known.people
    FROM people_then AS known
    SEMI JOIN concerned USING (wave_id, unit_id)
    UNION ALL
    SELECT wave_id, telling, unit_id, item_id, -count(DISTINCT person)
    FROM found
    GROUP BY wave_id, telling, unit_id, item_id
    UNION ALL
    SELECT wave_id, telling, unit_id, 0, -count(DISTINCT person)
    FROM found
    GROUP BY wave_id, telling, unit_id
),
losses AS (
    SELECT wave_id, telling, unit_id, item_id, abs(sum(people)) AS people
    FROM counts
    GROUP BY wave_id, telling, unit_id, item_id
    HAVING sum(people) <> 0
),
parts AS (
    SELECT goes_into.metric_id, losses.*
    FROM losses
    JOIN goes_into ON goes_into.item_id = losses.item_id
    UNION ALL
    SELECT metric_list.metric_id, losses.*
    FROM losses
    JOIN metric_list ON metric_list.source = 'invitations'
    WHERE losses.item_id = 0
)
SELECT metric_id, -CAST(wave_id AS BIGINT) AS slot, telling, unit_id,
    CAST(max(people) AS BIGINT) AS people
FROM parts
GROUP BY metric_id, wave_id, telling, unit_id
