-- Who answered some questions of an index and skipped others, with the mean of those answered.
-- Grain: one row a wave, unit, person and family.
-- Reads: respondents, driver_people, asked_together, filled_questions, question_metrics.
WITH asked AS (
    SELECT DISTINCT wave_id, family, items
    FROM asked_together
),
families AS (
    SELECT
        filled_questions.family,
        max(filled_questions.engagement) AS engagement,
        max(question_metrics.driver_metric_id) AS driver_metric_id,
        max(filled_questions.layer) AS layer
    FROM filled_questions
    JOIN question_metrics ON question_metrics.item_id = filled_questions.item_id
    GROUP BY filled_questions.family
)
SELECT
    respondents.wave_id,
    respondents.unit_id,
    respondents.person,
    families.family,
    families.layer,
    engagement_sum / engagement_answers AS score
FROM respondents
CROSS JOIN families
JOIN asked ON asked.wave_id = respondents.wave_id AND asked.family = families.family
WHERE families.engagement = 1 AND engagement_answers > 0 AND engagement_answers < asked.items
UNION ALL
SELECT
    driver_people.wave_id,
    driver_people.unit_id,
    driver_people.person,
    families.family,
    families.layer,
    driver_people.total / driver_people.answers
FROM driver_people
JOIN families
    ON families.driver_metric_id = driver_people.driver_metric_id AND families.engagement = 0
JOIN asked ON asked.wave_id = driver_people.wave_id AND asked.family = families.family
WHERE driver_people.answers < asked.items
