-- Where deciding begins: cells of units without units below them. Too few people: hidden.
-- left_cells, left_people: what a hidden cell leaves to be told apart in the total above it.
-- more_cells, more_people: what hiding it would add to that.
-- Grain: one row a cell of a leaf. Reads: hide_cells.
SELECT
    layer,
    slot,
    unit_id,
    parent_id,
    level,
    people,
    minimum_group,
    CASE WHEN people < minimum_group THEN 'fewer_than_minimum' END AS why,
    CASE WHEN people < minimum_group THEN 1 ELSE 0 END AS left_cells,
    CASE WHEN people < minimum_group THEN people ELSE 0 END AS left_people,
    1 AS more_cells,
    people AS more_people
FROM hide_cells
WHERE leaf
