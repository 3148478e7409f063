-- Cells for the first round of hiding: everything but single questions.
-- Grain: one row a layer, slot and unit. Reads: group_cells.
SELECT layer, slot, unit_id, parent_id, level, leaf, people, direct_people, minimum_group, why
FROM group_cells
WHERE guide IS NULL
