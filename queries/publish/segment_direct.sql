-- People who answered for a unit itself where units lie below it, by segment: a group nobody sees.
-- Grain: one row a measure, wave, unit, attribute and segment.
-- Reads: segment_sums, segment_service_sums, unit_tree.
WITH of_parents AS (
    SELECT segment_sums.*
    FROM segment_sums
    JOIN unit_tree ON unit_tree.unit_id = segment_sums.unit_id
    WHERE NOT unit_tree.leaf
)
SELECT
    'engagement' AS metric, 'indexes' AS about, wave_id, unit_id, attribute, segment,
    engagement_people AS people
FROM of_parents
WHERE engagement_people > 0
UNION ALL
SELECT 'enps', 'indexes', wave_id, unit_id, attribute, segment, enps_people
FROM of_parents
WHERE enps_people > 0
UNION ALL
SELECT
    said.metric, said.metric, said.wave_id, said.unit_id, said.attribute, said.segment, said.people
FROM segment_service_sums AS said
JOIN unit_tree ON unit_tree.unit_id = said.unit_id
WHERE NOT unit_tree.leaf
