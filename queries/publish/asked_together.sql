-- Which of those questions a wave asked: somebody answered them.
-- Grain: one row a wave and item; items: how many of the family were asked.
-- Reads: item_sums, filled_questions.
WITH asked AS (
    SELECT DISTINCT item_sums.wave_id, filled_questions.family, filled_questions.item_id
    FROM item_sums
    JOIN filled_questions ON filled_questions.item_id = item_sums.item_id
)
SELECT wave_id, family, item_id, count(*) OVER (PARTITION BY wave_id, family) AS items
FROM asked
