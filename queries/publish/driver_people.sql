-- What each respondent said of drivers that several questions measure, brought to 0-100.
-- Grain: one row a wave, unit, person and driver. Reads: answers, question_metrics, batch_waves.
SELECT
    answers.wave_id,
    answers.unit_id,
    answers.person,
    question_metrics.driver_metric_id,
    count(*) AS answers,
    sum(answers.score * question_metrics.slope + question_metrics.shift) AS total
FROM answers
JOIN question_metrics ON question_metrics.item_id = answers.item_id
JOIN batch_waves ON batch_waves.wave_id = answers.wave_id
WHERE question_metrics.driver_members > 1
GROUP BY answers.wave_id, answers.unit_id, answers.person, question_metrics.driver_metric_id
