-- Sums of the raw scores of each question, with what counts where it was skipped.
-- Grain: one row a wave, unit and item. Reads: item_sums, fills, batch_waves.
WITH parts AS (
    SELECT wave_id, unit_id, item_id, people, total, total_squares
    FROM item_sums
    JOIN batch_waves USING (wave_id)
    UNION ALL
    SELECT wave_id, unit_id, item_id, count(*), sum(score), sum(score * score)
    FROM fills
    GROUP BY wave_id, unit_id, item_id
)
SELECT
    wave_id,
    unit_id,
    item_id,
    sum(people) AS people,
    sum(total) AS total,
    sum(total_squares) AS total_squares
FROM parts
GROUP BY wave_id, unit_id, item_id
