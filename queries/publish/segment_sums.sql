-- Sums over respondents, split by what describes them. Those of whom it is not known are a group
-- too: left out, they would follow from the unit's total.
-- Grain: one row a wave, unit, attribute and segment. respondents: those of whom it is known.
-- Reads: respondents, person_attributes, index_sums, batch_waves.
WITH described AS (
    SELECT
        person_attributes.wave_id,
        person_attributes.person,
        person_attributes.attribute,
        max(person_attributes.value) AS segment
    FROM person_attributes
    JOIN batch_waves ON batch_waves.wave_id = person_attributes.wave_id
    GROUP BY person_attributes.wave_id, person_attributes.person, person_attributes.attribute
),
persons AS (
    SELECT
        respondents.wave_id,
        respondents.unit_id,
        described.attribute,
        described.segment,
        respondents.engagement_answers,
        respondents.favourable,
        CASE WHEN engagement_answers > 0 THEN 1 ELSE 0 END AS engaged,
        engagement_sum / nullif(engagement_answers, 0) AS engagement,
        CASE WHEN enps_answers > 0 THEN 1 ELSE 0 END AS asked,
        CASE WHEN enps_sum / nullif(enps_answers, 0) > 89.999999 THEN 1 ELSE 0 END AS promoter,
        CASE WHEN enps_sum / nullif(enps_answers, 0) < 60.000001 THEN 1 ELSE 0 END AS detractor
    FROM respondents
    JOIN described
        ON described.wave_id = respondents.wave_id AND described.person = respondents.person
),
known AS (
    SELECT
        wave_id,
        unit_id,
        attribute,
        segment,
        count(*) AS respondents,
        sum(engaged) AS engagement_people,
        coalesce(sum(engagement), 0) AS engagement_total,
        coalesce(sum(engagement * engagement), 0) AS engagement_squares,
        sum(engagement_answers) AS engagement_answers,
        sum(favourable) AS favourable,
        sum(asked) AS enps_people,
        sum(promoter) AS promoters,
        sum(detractor) AS detractors
    FROM persons
    GROUP BY wave_id, unit_id, attribute, segment
),
attributes AS (
    SELECT DISTINCT wave_id, attribute
    FROM known
),
told AS (
    SELECT
        wave_id,
        unit_id,
        attribute,
        sum(engagement_people) AS engagement_people,
        sum(engagement_total) AS engagement_total,
        sum(engagement_squares) AS engagement_squares,
        sum(engagement_answers) AS engagement_answers,
        sum(favourable) AS favourable,
        sum(enps_people) AS enps_people,
        sum(promoters) AS promoters,
        sum(detractors) AS detractors
    FROM known
    GROUP BY wave_id, unit_id, attribute
),
unknown AS (
    SELECT
        index_sums.wave_id,
        index_sums.unit_id,
        attributes.attribute,
        '(not known)' AS segment,
        0 AS respondents,
        index_sums.engagement_people - coalesce(told.engagement_people, 0) AS engagement_people,
        index_sums.engagement_total - coalesce(told.engagement_total, 0) AS engagement_total,
        index_sums.engagement_squares - coalesce(told.engagement_squares, 0) AS engagement_squares,
        index_sums.engagement_answers - coalesce(told.engagement_answers, 0) AS engagement_answers,
        index_sums.favourable - coalesce(told.favourable, 0) AS favourable,
        index_sums.enps_people - coalesce(told.enps_people, 0) AS enps_people,
        index_sums.promoters - coalesce(told.promoters, 0) AS promoters,
        index_sums.detractors - coalesce(told.detractors, 0) AS detractors
    FROM index_sums
    JOIN attributes ON attributes.wave_id = index_sums.wave_id
    LEFT JOIN told
        ON told.wave_id = index_sums.wave_id
        AND told.unit_id = index_sums.unit_id
        AND told.attribute = attributes.attribute
)
SELECT * FROM known
UNION ALL
SELECT * FROM unknown
WHERE engagement_people > 0 OR enps_people > 0
