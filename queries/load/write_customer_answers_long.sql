-- Writes the scores of a file with a row a score in the order in which the store keeps them.
-- Parameters: upload, inner_pad, outer_pad.
INSERT INTO main.customer_answers (unit_id, answered_on, metric, score, low, high, employee, upload, answer)
SELECT
    unit_id,
    answered_on,
    metric,
    score,
    low,
    high,
    CASE
        WHEN employee IS NOT NULL
        THEN person_key(lower(trim(employee)), $inner_pad, $outer_pad)
    END,
    $upload,
    answer_key(answer_id)
FROM desk.main.new_scores
ORDER BY month_ix(answered_on), unit_id
