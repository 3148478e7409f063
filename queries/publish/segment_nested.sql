-- Breakdowns that would tell of a few when laid beside another: all people of one segment are in a
-- segment of another attribute that holds only a few more. The later attribute gives way.
-- Grain: one row a wave, unit and attribute. Reads: respondents, person_attributes, ancestry,
-- survey_waves.
WITH described AS (
    SELECT respondents.wave_id, respondents.unit_id, respondents.person,
        person_attributes.attribute, person_attributes.value AS segment
    FROM respondents
    JOIN person_attributes
        ON person_attributes.wave_id = respondents.wave_id
        AND person_attributes.person = respondents.person
),
pairs AS (
    SELECT
        one.wave_id, one.unit_id, one.attribute, one.segment,
        other.attribute AS other_attribute, other.segment AS other_segment, count(*) AS people
    FROM described AS one
    JOIN described AS other
        ON other.wave_id = one.wave_id
        AND other.unit_id = one.unit_id
        AND other.person = one.person
        AND other.attribute < one.attribute
    GROUP BY
        one.wave_id, one.unit_id, one.attribute, one.segment, other.attribute, other.segment
),
shared AS (
    SELECT
        pairs.wave_id, ancestry.ancestor_id AS unit_id, pairs.attribute, pairs.segment,
        pairs.other_attribute, pairs.other_segment, sum(pairs.people) AS people
    FROM pairs
    JOIN ancestry ON ancestry.unit_id = pairs.unit_id
    GROUP BY
        pairs.wave_id, ancestry.ancestor_id, pairs.attribute, pairs.segment,
        pairs.other_attribute, pairs.other_segment
),
sizes AS (
    SELECT
        described.wave_id, ancestry.ancestor_id AS unit_id, described.attribute,
        described.segment, count(*) AS people
    FROM described
    JOIN ancestry ON ancestry.unit_id = described.unit_id
    GROUP BY
        described.wave_id, ancestry.ancestor_id, described.attribute, described.segment
)
SELECT DISTINCT shared.wave_id, shared.unit_id, shared.attribute
FROM shared
JOIN sizes AS own
    ON own.wave_id = shared.wave_id
    AND own.unit_id = shared.unit_id
    AND own.attribute = shared.attribute
    AND own.segment = shared.segment
JOIN sizes AS other
    ON other.wave_id = shared.wave_id
    AND other.unit_id = shared.unit_id
    AND other.attribute = shared.other_attribute
    AND other.segment = shared.other_segment
JOIN survey_waves ON survey_waves.wave_id = shared.wave_id
WHERE own.people <> other.people
    AND shared.people = least(own.people, other.people)
    AND abs(own.people - other.people) < survey_waves.minimum_group
