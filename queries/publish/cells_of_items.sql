-- Cells for the second round: single questions, hidden at the least where their indexes are.
-- Grain: one row a layer, slot and unit. Reads: group_cells, hidden_indexes.
SELECT
    group_cells.layer,
    group_cells.slot,
    group_cells.unit_id,
    group_cells.parent_id,
    group_cells.level,
    group_cells.leaf,
    group_cells.people,
    group_cells.direct_people,
    group_cells.minimum_group,
    coalesce(group_cells.why, hidden_indexes.why) AS why
FROM group_cells
LEFT JOIN hidden_indexes
    ON hidden_indexes.layer = group_cells.guide
    AND hidden_indexes.slot = group_cells.slot
    AND hidden_indexes.unit_id = group_cells.unit_id
WHERE group_cells.guide IS NOT NULL
