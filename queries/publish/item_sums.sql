-- Sums of the raw scores of each question.
-- Grain: one row a wave, unit and item. Reads: answers, survey_waves.
SELECT
    answers.wave_id,
    answers.unit_id,
    answers.item_id,
    count(*) AS people,
    sum(answers.score) AS total,
    sum(answers.score * answers.score) AS total_squares
FROM answers
JOIN survey_waves ON survey_waves.wave_id = answers.wave_id
WHERE survey_waves.touched
GROUP BY answers.wave_id, answers.unit_id, answers.item_id
