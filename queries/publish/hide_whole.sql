-- The whole, where it is hidden itself. Grain: one row a layer and slot. Reads: hide_state.
SELECT layer, slot, unit_id, level, why, left_cells AS open_cells
FROM hide_state
WHERE level = 0 AND why IS NOT NULL
