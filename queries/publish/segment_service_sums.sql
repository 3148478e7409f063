-- Sums of what respondents said of service, split by what describes them. Those of whom it is not
-- known are a group too: left out, they would follow from the unit's total.
-- Grain: one row a theme, wave, unit, attribute and segment. described_people: those of whom it is.
-- Reads: segment_service, person_attributes.
WITH described AS (
    SELECT wave_id, person, attribute, max(value) AS segment
    FROM person_attributes
    WHERE wave_id IN (SELECT wave_id FROM segment_service)
    GROUP BY wave_id, person, attribute
),
attributes AS (
    SELECT DISTINCT wave_id, attribute
    FROM described
)
SELECT
    segment_service.metric,
    segment_service.wave_id,
    segment_service.unit_id,
    attributes.attribute,
    coalesce(described.segment, '(not known)') AS segment,
    count(*) AS people,
    count(described.segment) AS described_people,
    sum(segment_service.score) AS total,
    sum(segment_service.score * segment_service.score) AS total_squares
FROM segment_service
JOIN attributes ON attributes.wave_id = segment_service.wave_id
LEFT JOIN described
    ON described.wave_id = segment_service.wave_id
    AND described.person = segment_service.person
    AND described.attribute = attributes.attribute
GROUP BY
    segment_service.metric, segment_service.wave_id, segment_service.unit_id,
    attributes.attribute, coalesce(described.segment, '(not known)')
