-- The three indexes and the themes of service of every segment, for units of every level.
-- about: figures shown or hidden together: the indexes, and each theme by itself.
-- Grain: one row a metric, wave, unit, attribute and segment.
-- Reads: segment_sums, segment_service_sums, ancestry.
WITH summed AS (
    SELECT
        segment_sums.wave_id,
        ancestry.ancestor_id AS unit_id,
        segment_sums.attribute,
        segment_sums.segment,
        sum(segment_sums.engagement_people) AS engagement_people,
        sum(segment_sums.engagement_total) AS engagement_total,
        sum(segment_sums.engagement_squares) AS engagement_squares,
        sum(segment_sums.engagement_answers) AS engagement_answers,
        sum(segment_sums.favourable) AS favourable,
        sum(segment_sums.enps_people) AS enps_people,
        sum(segment_sums.promoters) AS promoters,
        sum(segment_sums.detractors) AS detractors
    FROM segment_sums
    JOIN ancestry ON ancestry.unit_id = segment_sums.unit_id
    GROUP BY
        segment_sums.wave_id, ancestry.ancestor_id, segment_sums.attribute, segment_sums.segment
)
SELECT
    'engagement' AS metric, 'indexes' AS about, wave_id, unit_id, attribute, segment,
    engagement_people AS people, engagement_people AS weight, engagement_total AS total,
    engagement_squares AS total_squares
FROM summed
WHERE engagement_people > 0
UNION ALL
SELECT
    'favourable', 'indexes', wave_id, unit_id, attribute, segment, engagement_people,
    engagement_answers, 100.0 * favourable, 10000.0 * favourable
FROM summed
WHERE engagement_people > 0
UNION ALL
SELECT
    'enps', 'indexes', wave_id, unit_id, attribute, segment, enps_people, enps_people,
    100.0 * (promoters - detractors), 10000.0 * (promoters + detractors)
FROM summed
WHERE enps_people > 0
UNION ALL
SELECT
    said.metric, said.metric, said.wave_id, ancestry.ancestor_id, said.attribute, said.segment,
    sum(said.people), sum(said.people), sum(said.total), sum(said.total_squares)
FROM segment_service_sums AS said
JOIN ancestry ON ancestry.unit_id = said.unit_id
GROUP BY said.metric, said.wave_id, ancestry.ancestor_id, said.attribute, said.segment
