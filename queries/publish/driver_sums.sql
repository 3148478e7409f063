-- Sums of the person means of drivers that several questions measure.
-- Grain: one row a wave, unit and driver. Reads: answers, question_metrics, survey_waves.
WITH persons AS (
    SELECT
        answers.wave_id,
        answers.unit_id,
        answers.person,
        question_metrics.driver_metric_id,
        avg(answers.score * question_metrics.slope + question_metrics.shift) AS score
    FROM answers
    JOIN question_metrics ON question_metrics.item_id = answers.item_id
    JOIN survey_waves ON survey_waves.wave_id = answers.wave_id
    WHERE survey_waves.touched AND question_metrics.driver_members > 1
    GROUP BY answers.wave_id, answers.unit_id, answers.person, question_metrics.driver_metric_id
)
SELECT
    wave_id,
    unit_id,
    driver_metric_id,
    count(*) AS people,
    sum(score) AS total,
    sum(score * score) AS total_squares
FROM persons
GROUP BY wave_id, unit_id, driver_metric_id
