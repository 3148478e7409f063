-- A unit hidden for its neighbours' sake, whose own units are all shown, could be added up from
-- them: the smallest of them is hidden too.
-- Grain: one row a cell one level below that is hidden now. Reads: hide_hidden, hide_final,
-- this_level. hide_hidden: cells hidden so far; hide_final: every cell.
WITH openings AS (
    SELECT hide_hidden.layer, hide_hidden.slot, hide_hidden.unit_id
    FROM hide_hidden
    JOIN this_level ON hide_hidden.level = this_level.level
    WHERE hide_hidden.left_cells = 0
),
ranked AS (
    SELECT
        hide_final.*,
        row_number() OVER (
            PARTITION BY hide_final.layer, hide_final.slot, hide_final.parent_id
            ORDER BY hide_final.more_people, hide_final.unit_id
        ) AS place
    FROM hide_final
    JOIN openings
        ON openings.layer = hide_final.layer
        AND openings.slot = hide_final.slot
        AND openings.unit_id = hide_final.parent_id
)
SELECT
    layer, slot, unit_id, parent_id, level, people, minimum_group, 'complement' AS why, left_cells,
    left_people, more_cells, more_people
FROM ranked
WHERE place = 1
