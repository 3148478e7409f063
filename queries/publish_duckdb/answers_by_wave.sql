-- How many answers each round to be made has, in the order of their numbers.
-- Grain: one row a wave. Reads: item_sums.
SELECT wave_id, CAST(sum(people) AS BIGINT) AS answers
FROM item_sums
GROUP BY wave_id
ORDER BY wave_id
