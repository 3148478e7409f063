-- Cross-products that stay as the generation before had them.
-- Reads: previous.item_moments, changed_moments, survey_waves.
INSERT INTO mart.item_moments
SELECT
    shown.* REPLACE (
        CASE
            WHEN item_a = item_b THEN told_squares('mean', 0, 100, people, total_a, total_ab)
            ELSE total_ab
        END AS total_ab
    )
FROM previous.item_moments AS shown
JOIN survey_waves ON survey_waves.wave = shown.wave
JOIN changed_moments ON changed_moments.wave_id = survey_waves.wave_id
WHERE changed_moments.keep AND people >= 10
