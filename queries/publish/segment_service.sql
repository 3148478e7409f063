-- What each respondent said of service, theme by theme, brought to 0-100.
-- Grain: one row a wave, unit, person and theme. Reads: answers, segment_themes, batch_waves.
SELECT
    answers.wave_id,
    answers.unit_id,
    answers.person,
    segment_themes.metric,
    segment_themes.mark,
    avg(answers.score * segment_themes.slope + segment_themes.shift) AS score
FROM answers
JOIN segment_themes ON segment_themes.item_id = answers.item_id
JOIN batch_waves ON batch_waves.wave_id = answers.wave_id
GROUP BY
    answers.wave_id, answers.unit_id, answers.person, segment_themes.metric, segment_themes.mark
