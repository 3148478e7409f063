-- Cross-products of the questions that make up engagement, in the latest wave that has them.
-- Grain: one row a pair of questions (each with itself as well). Parameters: none.
WITH asked AS (
    SELECT DISTINCT item
    FROM items
    WHERE role = 'engagement'
),
kept AS (
    SELECT item_moments.*, waves.closed_on
    FROM item_moments
    JOIN asked AS a ON a.item = item_moments.item_a
    JOIN asked AS b ON b.item = item_moments.item_b
    JOIN waves ON waves.wave = item_moments.wave
)
SELECT item_a, item_b, people, total_a, total_b, total_ab
FROM kept
WHERE closed_on = (SELECT max(closed_on) FROM kept)
ORDER BY item_a, item_b
