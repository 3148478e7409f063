-- An empty list of hidden cells, to begin with. Reads: hide_state.
SELECT layer, slot, unit_id, level, why, left_cells AS open_cells
FROM hide_state
WHERE level < 0
