-- What each respondent of a wave said, brought to 0-100: sums over their own answers.
-- Grain: one row a wave, unit and person. Reads: answers, questions, batch_waves.
WITH scored AS (
    SELECT
        answers.wave_id,
        answers.unit_id,
        answers.person,
        questions.engagement,
        questions.enps,
        answers.score * questions.slope + questions.shift AS score,
        answers.score * questions.enps_slope + questions.enps_shift AS enps_score
    FROM answers
    JOIN questions ON questions.item_id = answers.item_id
    JOIN batch_waves ON batch_waves.wave_id = answers.wave_id
)
SELECT
    wave_id,
    unit_id,
    person,
    sum(engagement) AS engagement_answers,
    sum(engagement * score) AS engagement_sum,
    sum(CASE WHEN engagement = 1 AND score > 74.999999 THEN 1 ELSE 0 END) AS favourable,
    sum(enps) AS enps_answers,
    sum(enps * enps_score) AS enps_sum
FROM scored
GROUP BY wave_id, unit_id, person
