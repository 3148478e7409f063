-- In which told cell the people of a unit were counted at each telling: the nearest above it that was
-- told, itself included. No row: they were in none.
-- Grain: one row a metric, wave (slot), telling and unit.
-- Reads: basis.above, basis.unseen, moving_waves, metric_list, people_by_history.
WITH members AS (
    SELECT DISTINCT people_by_history.metric_id, metric_list.metric, -slot AS wave_id
    FROM people_by_history
    JOIN metric_list ON metric_list.metric_id = people_by_history.metric_id
)
SELECT
    members.metric_id,
    -members.wave_id AS slot,
    above.telling,
    above.unit_id,
    arg_max(above.ancestor_id, above.level) AS cell
FROM members
JOIN basis.above AS above ON above.wave_id = members.wave_id
ANTI JOIN basis.unseen AS unseen
    ON unseen.metric = members.metric
    AND unseen.wave_id = above.wave_id
    AND unseen.telling = above.telling
    AND unseen.unit_id = above.ancestor_id
GROUP BY members.metric_id, members.wave_id, above.telling, above.unit_id
