-- Cells for hiding again where neighbours were of one mind: single questions, hidden at the least
-- where their indexes are.
-- Grain: one row a layer, slot and unit.
-- Reads: group_cells, hidden_layers, one_mind, hidden_mixed_indexes.
WITH also AS (
    SELECT layer, slot, unit_id FROM one_mind
    UNION
    SELECT layer, slot, unit_id FROM hidden_mixed_indexes
)
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
    coalesce(hidden_layers.why, CASE WHEN also.unit_id IS NOT NULL THEN 'complement' END) AS why
FROM group_cells
JOIN (SELECT DISTINCT layer, slot FROM one_mind) AS concerned
    ON concerned.layer = group_cells.guide AND concerned.slot = group_cells.slot
LEFT JOIN also
    ON also.layer = group_cells.guide
    AND also.slot = group_cells.slot
    AND also.unit_id = group_cells.unit_id
LEFT JOIN hidden_layers
    ON hidden_layers.layer = group_cells.layer
    AND hidden_layers.slot = group_cells.slot
    AND hidden_layers.unit_id = group_cells.unit_id
