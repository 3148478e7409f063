-- Sums of customers' answers, brought to 0-100 on their own scales.
-- Promoters give 9 or 10 of 10, detractors 6 or less. Top two of a scale with up to ten steps are
-- its two highest points, of a finer one the upper quarter.
-- Grain: one row a unit, month and kind of question. Reads: customer_answers, touched_months, rules.
WITH scored AS (
    SELECT
        customer_answers.unit_id,
        month_ix(customer_answers.answered_on) AS ix,
        customer_answers.metric,
        100.0 * (score - low) / nullif(high - low, 0) AS score,
        CASE WHEN high = 10 THEN 10.0 * score ELSE 100.0 * (score - low) / nullif(high - low, 0) END
            AS recommend,
        CASE WHEN score >= high THEN 1 ELSE 0 END AS top_box,
        CASE
            WHEN high - low <= 10 THEN CASE WHEN score >= high - 1 THEN 1 ELSE 0 END
            WHEN score >= high - 0.25 * (high - low) THEN 1
            ELSE 0
        END AS top_two
    FROM customer_answers
    CROSS JOIN rules
    CROSS JOIN touched_months
    WHERE rules.everything
        OR month_ix(customer_answers.answered_on)
            BETWEEN touched_months.first_ix AND touched_months.last_ix
)
SELECT
    unit_id,
    ix,
    metric,
    count(*) AS people,
    sum(score) AS total,
    sum(score * score) AS total_squares,
    sum(CASE WHEN recommend > 89.999999 THEN 1 ELSE 0 END) AS promoters,
    sum(CASE WHEN recommend < 60.000001 THEN 1 ELSE 0 END) AS detractors,
    sum(top_box) AS top_box,
    sum(top_two) AS top_two
FROM scored
GROUP BY unit_id, ix, metric
