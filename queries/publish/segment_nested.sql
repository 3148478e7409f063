-- Breakdowns that would tell of a few when laid beside another: all people of one segment are in a
-- segment of another attribute that holds only a few more. The later attribute gives way.
-- Of a theme of service only those who answered it count. People of one unit, segment and set of
-- themes are counted together first: themes cost no more than the indexes do.
-- Persons are looked at only below units in which two segments are nearly of one size.
-- Grain: one row an `about`, wave, unit and attribute. Reads: respondents, person_attributes,
-- segment_sums, segment_service_sums, segment_service, segment_themes, ancestry, survey_waves,
-- batch_waves.
WITH counts AS (
    SELECT 'indexes' AS about, wave_id, unit_id, attribute, segment, respondents AS people
    FROM segment_sums
    JOIN batch_waves USING (wave_id)
    WHERE respondents > 0
    UNION ALL
    SELECT metric, wave_id, unit_id, attribute, segment, described_people
    FROM segment_service_sums
    JOIN batch_waves USING (wave_id)
    WHERE described_people > 0
),
sizes AS (
    SELECT
        counts.about, counts.wave_id, ancestry.ancestor_id AS unit_id, counts.attribute,
        counts.segment, sum(counts.people) AS people
    FROM counts
    JOIN ancestry ON ancestry.unit_id = counts.unit_id
    GROUP BY
        counts.about, counts.wave_id, ancestry.ancestor_id, counts.attribute, counts.segment
),
alike AS (
    SELECT
        own.about, own.wave_id, own.unit_id, own.attribute, own.segment,
        other.attribute AS other_attribute, other.segment AS other_segment,
        least(own.people, other.people) AS people
    FROM sizes AS own
    JOIN sizes AS other
        ON other.about = own.about
        AND other.wave_id = own.wave_id
        AND other.unit_id = own.unit_id
        AND other.attribute < own.attribute
    JOIN survey_waves ON survey_waves.wave_id = own.wave_id
    WHERE own.people <> other.people
        AND abs(own.people - other.people) < survey_waves.minimum_group
),
below AS (
    SELECT DISTINCT alike.wave_id, ancestry.unit_id
    FROM alike
    JOIN ancestry ON ancestry.ancestor_id = alike.unit_id
),
said AS (
    SELECT wave_id, unit_id, person, sum(mark) AS themes
    FROM segment_service
    GROUP BY wave_id, unit_id, person
),
described AS (
    SELECT
        respondents.wave_id, respondents.unit_id, respondents.person,
        person_attributes.attribute, max(person_attributes.value) AS segment,
        coalesce(max(said.themes), 0) AS themes
    FROM respondents
    JOIN below ON below.wave_id = respondents.wave_id AND below.unit_id = respondents.unit_id
    JOIN person_attributes
        ON person_attributes.wave_id = respondents.wave_id
        AND person_attributes.person = respondents.person
    LEFT JOIN said
        ON said.wave_id = respondents.wave_id
        AND said.unit_id = respondents.unit_id
        AND said.person = respondents.person
    GROUP BY
        respondents.wave_id, respondents.unit_id, respondents.person, person_attributes.attribute
),
abouts AS (
    SELECT 'indexes' AS about, CAST(0 AS BIGINT) AS mark
    UNION ALL
    SELECT DISTINCT metric, mark
    FROM segment_themes
),
pairs AS (
    SELECT
        own.wave_id, own.unit_id, own.attribute, own.segment,
        other.attribute AS other_attribute, other.segment AS other_segment, own.themes,
        count(*) AS people
    FROM described AS own
    JOIN described AS other
        ON other.wave_id = own.wave_id
        AND other.unit_id = own.unit_id
        AND other.person = own.person
        AND other.attribute < own.attribute
    GROUP BY
        own.wave_id, own.unit_id, own.attribute, own.segment, other.attribute, other.segment,
        own.themes
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
)
SELECT DISTINCT alike.about, alike.wave_id, alike.unit_id, alike.attribute
FROM alike
JOIN shared
    ON shared.about = alike.about
    AND shared.wave_id = alike.wave_id
    AND shared.unit_id = alike.unit_id
    AND shared.attribute = alike.attribute
    AND shared.segment = alike.segment
    AND shared.other_attribute = alike.other_attribute
    AND shared.other_segment = alike.other_segment
    AND shared.people = alike.people
