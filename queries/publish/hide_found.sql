-- Cells of one level that are hidden. open_cells: cells hidden below before it was decided.
-- Grain: one row a hidden cell. Reads: hide_decided.
SELECT layer, slot, unit_id, level, why, open_cells
FROM hide_decided
WHERE why IS NOT NULL
