-- Writes which cells are not told as the facts now are.
-- Reads: basis.unseen, rebased_waves, decided, metric_list.
INSERT INTO next_basis.unseen
SELECT metric, wave_id, telling, unit_id
FROM basis.unseen
UNION ALL
SELECT metric_list.metric, rebased_waves.wave_id, rebased_waves.telling, decided.unit_id
FROM decided
JOIN rebased_waves ON decided.slot = -rebased_waves.wave_id
JOIN metric_list ON metric_list.metric_id = decided.metric_id
WHERE decided.why IS NOT NULL
