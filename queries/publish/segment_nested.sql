-- Breakdowns that would tell of a few when laid beside another: all people of one segment are in a
-- segment of another attribute that holds only a few more. The later attribute gives way.
-- Of a theme of service only those who answered it count. People of one unit, segment and set of
-- themes are counted together first: themes cost no more than the indexes do.
-- Grain: one row an `about`, wave, unit and attribute. Reads: respondents, person_attributes,
-- segment_service, segment_themes, ancestry, survey_waves.
WITH said AS (
    SELECT wave_id, unit_id, person, sum(mark) AS themes
    FROM segment_service
    GROUP BY wave_id, unit_id, person
),
described AS (
    SELECT respondents.wave_id, respondents.unit_id, respondents.person,
        person_attributes.attribute, person_attributes.value AS segment,
        coalesce(said.themes, 0) AS themes
    FROM respondents
    JOIN person_attributes
        ON person_attributes.wave_id = respondents.wave_id
        AND person_attributes.person = respondents.person
    LEFT JOIN said
        ON said.wave_id = respondents.wave_id
        AND said.unit_id = respondents.unit_id
        AND said.person = respondents.person
),
abouts AS (
    SELECT 'indexes' AS about, CAST(0 AS BIGINT) AS mark
    UNION ALL
    SELECT DISTINCT metric, mark
    FROM segment_themes
),
pairs AS (
    SELECT
        one.wave_id, one.unit_id, one.attribute, one.segment,
        other.attribute AS other_attribute, other.segment AS other_segment, one.themes,
        count(*) AS people
    FROM described AS one
    JOIN described AS other
        ON other.wave_id = one.wave_id
        AND other.unit_id = one.unit_id
        AND other.person = one.person
        AND other.attribute < one.attribute
    GROUP BY
        one.wave_id, one.unit_id, one.attribute, one.segment, other.attribute, other.segment,
        one.themes
),
singles AS (
    SELECT wave_id, unit_id, attribute, segment, themes, count(*) AS people
    FROM described
    GROUP BY wave_id, unit_id, attribute, segment, themes
),
shared AS (
    SELECT
        abouts.about, pairs.wave_id, ancestry.ancestor_id AS unit_id, pairs.attribute,
        pairs.segment, pairs.other_attribute, pairs.other_segment, sum(pairs.people) AS people
    FROM pairs
    JOIN abouts
        ON abouts.mark = 0
        OR floor(pairs.themes / greatest(abouts.mark, 1)) % 2 = 1
    JOIN ancestry ON ancestry.unit_id = pairs.unit_id
    GROUP BY
        abouts.about, pairs.wave_id, ancestry.ancestor_id, pairs.attribute, pairs.segment,
        pairs.other_attribute, pairs.other_segment
),
sizes AS (
    SELECT
        abouts.about, singles.wave_id, ancestry.ancestor_id AS unit_id, singles.attribute,
        singles.segment, sum(singles.people) AS people
    FROM singles
    JOIN abouts
        ON abouts.mark = 0
        OR floor(singles.themes / greatest(abouts.mark, 1)) % 2 = 1
    JOIN ancestry ON ancestry.unit_id = singles.unit_id
    GROUP BY
        abouts.about, singles.wave_id, ancestry.ancestor_id, singles.attribute, singles.segment
)
SELECT DISTINCT shared.about, shared.wave_id, shared.unit_id, shared.attribute
FROM shared
JOIN sizes AS own
    ON own.about = shared.about
    AND own.wave_id = shared.wave_id
    AND own.unit_id = shared.unit_id
    AND own.attribute = shared.attribute
    AND own.segment = shared.segment
JOIN sizes AS other
    ON other.about = shared.about
    AND other.wave_id = shared.wave_id
    AND other.unit_id = shared.unit_id
    AND other.attribute = shared.other_attribute
    AND other.segment = shared.other_segment
JOIN survey_waves ON survey_waves.wave_id = shared.wave_id
WHERE own.people <> other.people
    AND shared.people = least(own.people, other.people)
    AND abs(own.people - other.people) < survey_waves.minimum_group
