-- Sums of the person means of drivers that several questions measure.
-- Grain: one row a wave, unit and driver. Reads: answers, questions, survey_waves.
WITH persons AS (
    SELECT
        answers.wave_id,
        answers.unit_id,
        answers.person,
        questions.driver_metric,
        avg(answers.score * questions.slope + questions.shift) AS score
    FROM answers
    JOIN questions ON questions.item_id = answers.item_id
    JOIN survey_waves ON survey_waves.wave_id = answers.wave_id
    WHERE survey_waves.touched AND questions.driver_members > 1
    GROUP BY answers.wave_id, answers.unit_id, answers.person, questions.driver_metric
)
SELECT
    wave_id,
    unit_id,
    driver_metric,
    count(*) AS people,
    sum(score) AS total,
    sum(score * score) AS total_squares
FROM persons
GROUP BY wave_id, unit_id, driver_metric
