-- How many people a cell had who cannot be found any more.
-- Grain: one row a wave (slot) and unit of any level. Reads: direct_losses, paths.
WITH losses AS (
    SELECT wave_id, unit_id, max(people) AS people
    FROM direct_losses
    GROUP BY wave_id, unit_id
)
SELECT -CAST(losses.wave_id AS BIGINT) AS slot, paths.ancestor_id AS unit_id,
    sum(losses.people) AS people
FROM losses
JOIN paths ON paths.wave_id = losses.wave_id AND paths.unit_id = losses.unit_id
GROUP BY losses.wave_id, paths.ancestor_id
