-- Sums of the survey's indexes over the respondents of each unit.
-- Grain: one row a wave and unit. Reads: respondents.
WITH persons AS (
    SELECT
        wave_id,
        unit_id,
        engagement_answers,
        favourable,
        CASE WHEN engagement_answers > 0 THEN 1 ELSE 0 END AS engaged,
        engagement_sum / nullif(engagement_answers, 0) AS engagement,
        CASE WHEN enps_answers > 0 THEN 1 ELSE 0 END AS asked,
        CASE WHEN enps_sum / nullif(enps_answers, 0) > 89.999999 THEN 1 ELSE 0 END AS promoter,
        CASE WHEN enps_sum / nullif(enps_answers, 0) < 60.000001 THEN 1 ELSE 0 END AS detractor
    FROM respondents
)
SELECT
    wave_id,
    unit_id,
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
GROUP BY wave_id, unit_id
