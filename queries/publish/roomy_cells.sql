-- Cells of rounds in which no figure is told as a bound: what is hidden beside a cell may be anything.
-- Grain: that of the cells. Reads: plain_cells.
SELECT
    layer, slot, unit_id, parent_id, level, leaf, people, direct_people, minimum_group, why,
    CAST(1 AS DOUBLE) AS room, CAST(1 AS DOUBLE) AS direct_room
FROM plain_cells
