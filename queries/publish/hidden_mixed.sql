-- Cells hidden so far, and those that neighbours of one mind took with them.
-- Grain: one row a layer, slot and unit.
-- Reads: hidden_layers, hidden_mixed_indexes, hidden_mixed_items.
WITH everything AS (
    SELECT layer, slot, unit_id, why FROM hidden_layers
    UNION ALL
    SELECT layer, slot, unit_id, why FROM hidden_mixed_indexes
    UNION ALL
    SELECT layer, slot, unit_id, why FROM hidden_mixed_items
)
SELECT layer, slot, unit_id, max(why) AS why
FROM everything
GROUP BY layer, slot, unit_id
