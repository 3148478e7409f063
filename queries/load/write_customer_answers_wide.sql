-- Writes the scores of a file with a column a score in the order in which the store keeps them: rows
-- are sorted before they become several scores. Parameters: upload, inner_pad, outer_pad.
INSERT INTO main.customer_answers (unit_id, answered_on, metric, score, low, high, employee, upload, answer)
WITH ordered AS (
    SELECT
        unit.unit_id, given.answered_on, given.employee, given.answer_id,
        COLUMNS('^value_\d{4}_\d{4}$')
    FROM desk.main.staged AS given
    INNER JOIN desk.main.unit_map AS unit ON unit.spelling = given.unit
    ORDER BY month_ix(given.answered_on), unit.unit_id
),
keyed AS (
    SELECT
        unit_id,
        answered_on,
        CASE
            WHEN employee IS NOT NULL
            THEN person_key(lower(trim(employee)), $inner_pad, $outer_pad)
        END AS employee,
        answer_key(answer_id) AS answer,
        COLUMNS('^value_\d{4}_\d{4}$')
    FROM ordered
),
given AS (
    SELECT
        keyed.unit_id,
        keyed.answered_on,
        keyed.employee,
        keyed.answer,
        unnest(there.metrics) AS metric,
        unnest(there.lows) AS low,
        unnest(there.highs) AS high,
        unnest(list_value(*COLUMNS('^value_\d{4}_\d{4}$'))) AS score
    FROM keyed
    CROSS JOIN desk.main.metric_lists AS there
)
SELECT unit_id, answered_on, metric, score, low, high, employee, $upload, answer
FROM given
WHERE score IS NOT NULL AND metric IS NOT NULL
