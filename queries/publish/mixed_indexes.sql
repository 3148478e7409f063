-- Cells for hiding again where neighbours were of one mind: everything but single questions.
-- Grain: one row a layer, slot and unit. Reads: group_cells, hidden_layers, one_mind.
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
    coalesce(
        hidden_layers.why, CASE WHEN one_mind.unit_id IS NOT NULL THEN 'complement' END
    ) AS why
FROM group_cells
JOIN (SELECT DISTINCT layer, slot FROM one_mind) AS concerned
    ON concerned.layer = group_cells.layer AND concerned.slot = group_cells.slot
LEFT JOIN one_mind
    ON one_mind.layer = group_cells.layer
    AND one_mind.slot = group_cells.slot
    AND one_mind.unit_id = group_cells.unit_id
LEFT JOIN hidden_layers
    ON hidden_layers.layer = group_cells.layer
    AND hidden_layers.slot = group_cells.slot
    AND hidden_layers.unit_id = group_cells.unit_id
WHERE group_cells.guide IS NULL
