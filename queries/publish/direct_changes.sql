-- How many people changed what a metric says of the unit they answered for.
-- Grain: one row a metric, wave (slot) and unit.
-- Reads: changed_answers, changed_people, direct_losses, goes_into, metric_list.
WITH invited AS (
    SELECT metric_id FROM metric_list WHERE source = 'invitations'
),
parts AS (
    SELECT
        goes_into.metric_id,
        changed_answers.wave_id,
        changed_answers.unit_id,
        count(DISTINCT changed_answers.person) AS people
    FROM changed_answers
    JOIN goes_into ON goes_into.item_id = changed_answers.item_id
    GROUP BY goes_into.metric_id, changed_answers.wave_id, changed_answers.unit_id
    UNION ALL
    SELECT invited.metric_id, wave_id, unit_id, count(*)
    FROM changed_people
    CROSS JOIN invited
    WHERE was_there <> is_there
    GROUP BY invited.metric_id, wave_id, unit_id
    UNION ALL
    -- Those who are lost are others than those who changed; at least so many of them answered this.
    SELECT goes_into.metric_id, direct_losses.wave_id, direct_losses.unit_id,
        max(direct_losses.people)
    FROM direct_losses
    JOIN goes_into ON goes_into.item_id = direct_losses.item_id
    GROUP BY goes_into.metric_id, direct_losses.wave_id, direct_losses.unit_id
    UNION ALL
    SELECT invited.metric_id, wave_id, unit_id, people
    FROM direct_losses
    CROSS JOIN invited
    WHERE item_id = 0
)
SELECT metric_id, -CAST(wave_id AS BIGINT) AS slot, unit_id, sum(people) AS people
FROM parts
GROUP BY metric_id, wave_id, unit_id
