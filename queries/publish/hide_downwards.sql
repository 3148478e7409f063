-- A unit hidden for its neighbours' sake, whose own units are all shown, could be added up from
-- them: the smallest of them is hidden too.
-- Grain: one row a cell one level below that is hidden now. Reads: hide_hidden, hide_state,
-- this_level.
WITH openings AS (
    SELECT hide_hidden.layer, hide_hidden.slot, hide_hidden.unit_id
    FROM hide_hidden
    JOIN this_level ON hide_hidden.level = this_level.level
    WHERE hide_hidden.open_cells = 0
),
ranked AS (
    SELECT
        hide_state.layer,
        hide_state.slot,
        hide_state.unit_id,
        hide_state.level,
        hide_state.left_cells,
        row_number() OVER (
            PARTITION BY hide_state.layer, hide_state.slot, hide_state.parent_id
            ORDER BY hide_state.more_people, hide_state.unit_id
        ) AS place
    FROM hide_state
    JOIN openings
        ON openings.layer = hide_state.layer
        AND openings.slot = hide_state.slot
        AND openings.unit_id = hide_state.parent_id
)
SELECT layer, slot, unit_id, level, 'complement' AS why, left_cells AS open_cells
FROM ranked
WHERE place = 1
