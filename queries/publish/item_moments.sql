-- Cross-products of two questions over those of a wave who answered both, on 0-100.
-- Sums are those of everybody who answered the question, only the product's spread is that of the
-- pairs: else subtracting the two would give the answers of the few who skipped one question.
-- Ten people at least, as with everything that tells how answers are spread; a question with itself
-- is told as squares are elsewhere.
-- Grain: one row a wave and pair, item_a <= item_b; none where those of the generation before stay.
-- Reads: raw_moments, questions, judged, metric_list, survey_waves, changed_moments.
WITH shown AS (
    SELECT questions.item_id, -judged.slot AS wave_id, judged.total / judged.weight AS mean
    FROM judged
    JOIN metric_list ON metric_list.metric_id = judged.metric_id
    JOIN questions
        ON questions.metric = metric_list.made_as AND metric_list.source <> 'scores'
    WHERE judged.unit_id = -1 AND judged.why IS NULL AND judged.bound IS NULL
),
spread AS (
    SELECT
        raw_moments.wave_id,
        raw_moments.item_a,
        raw_moments.item_b,
        raw_moments.people,
        raw_moments.total_ab / nullif(raw_moments.people, 0)
            - raw_moments.total_a / nullif(raw_moments.people, 0)
            * raw_moments.total_b / nullif(raw_moments.people, 0) AS covariance
    FROM raw_moments
)
SELECT
    survey_waves.wave,
    a.item AS item_a,
    b.item AS item_b,
    spread.people,
    spread.people * shown_a.mean AS total_a,
    spread.people * shown_b.mean AS total_b,
    CASE
        WHEN a.item_id = b.item_id THEN told_squares(
            'mean', 0, 100, spread.people, spread.people * shown_a.mean,
            spread.people * (a.slope * a.slope * spread.covariance + shown_a.mean * shown_a.mean)
        )
        ELSE spread.people
            * (a.slope * b.slope * spread.covariance + shown_a.mean * shown_b.mean)
    END AS total_ab
FROM spread
JOIN survey_waves ON survey_waves.wave_id = spread.wave_id
JOIN questions AS a ON a.item_id = spread.item_a
JOIN questions AS b ON b.item_id = spread.item_b
JOIN shown AS shown_a ON shown_a.item_id = spread.item_a AND shown_a.wave_id = spread.wave_id
JOIN shown AS shown_b ON shown_b.item_id = spread.item_b AND shown_b.wave_id = spread.wave_id
LEFT JOIN changed_moments
    ON changed_moments.wave_id = spread.wave_id AND changed_moments.keep
WHERE changed_moments.wave_id IS NULL
    AND spread.people >= greatest(10, survey_waves.minimum_group)
    AND a.item <= b.item
ORDER BY survey_waves.wave_id, a.item_id, b.item_id
