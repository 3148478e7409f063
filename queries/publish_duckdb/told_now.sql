-- Cells of rounds in which something changed: may each be told, as far as its people go?
-- Grain: one row a metric, wave (slot) and unit. Reads: drafted, moving_waves.
SELECT drafted.family, drafted.metric_id, drafted.slot, drafted.unit_id, drafted.why IS NULL
FROM drafted
JOIN moving_waves ON drafted.slot = -moving_waves.wave_id
WHERE drafted.family IS NOT NULL
