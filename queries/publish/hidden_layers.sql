-- Cells hidden after the first two rounds. Grain: one row a layer, slot and unit.
-- Reads: hidden_indexes, hidden_items.
SELECT layer, slot, unit_id, why FROM hidden_indexes
UNION ALL
SELECT layer, slot, unit_id, why FROM hidden_items
