-- Layers' cells of which some figure was not published. Grain: one row a layer, slot and unit.
-- Reads: unseen_then, hide_layers.
SELECT DISTINCT hide_layers.layer, hide_layers.slot, unseen_then.unit_id
FROM unseen_then
JOIN hide_layers
    ON hide_layers.metric_id = unseen_then.metric_id AND hide_layers.slot = unseen_then.slot
