-- How many people of a unit itself skipped a question of an index. layer: the index's.
-- Grain: one row a layer, wave (slot) and unit. Reads: skippers.
SELECT layer, -CAST(wave_id AS BIGINT) AS slot, unit_id, count(*) AS people
FROM skippers
GROUP BY layer, wave_id, unit_id
