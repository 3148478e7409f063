-- Cells whose published figure, if there is one, is older than what the round's figures rest on.
-- Grain: one row a metric, wave (slot) and unit. Reads: basis.unseen, waves_then, metric_list.
SELECT metric_list.metric_id, -CAST(known.wave_id AS BIGINT) AS slot, known.unit_id
FROM basis.unseen AS known
JOIN waves_then
    ON waves_then.wave_id = known.wave_id AND waves_then.telling = known.telling
JOIN metric_list ON metric_list.metric = known.metric
