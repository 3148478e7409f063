-- Where deciding begins: cells of units without units below them.
-- left_*: what a hidden cell leaves to be told apart in the total above it; more_*: what hiding it
-- would add to that. plain: the room that cells leave less the room that bounds among them need.
-- Grain: one row a cell of a leaf. Reads: hide_cells.
SELECT
    layer,
    slot,
    unit_id,
    parent_id,
    level,
    people,
    minimum_group,
    why,
    CASE WHEN why IS NOT NULL THEN 1 ELSE 0 END AS left_cells,
    CASE WHEN why = 'bound' THEN -0.05 * people WHEN why IS NOT NULL THEN room ELSE 0 END AS left_plain,
    CASE WHEN why IS NOT NULL THEN people ELSE 0 END AS left_people,
    1 AS more_cells,
    room AS more_plain,
    people AS more_people
FROM hide_cells
WHERE leaf
