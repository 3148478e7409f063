-- Decides the cells of one level from those just below. A parent is hidden for its own reason, or
-- when nothing is left below it to hide beside a hidden cell: its total would tell.
-- A parent that is hidden passes on to the level above what is hidden below it.
-- Grain: one row a cell of this level. Reads: hide_decided, hide_cells, this_level.
WITH parents AS (
    SELECT
        hide_cells.layer, hide_cells.slot, hide_cells.unit_id, hide_cells.parent_id,
        hide_cells.level, hide_cells.people, hide_cells.direct_people, hide_cells.minimum_group,
        hide_cells.why,
        CASE WHEN direct_people > 0 THEN direct_room ELSE 0 END AS direct_room,
        CASE WHEN direct_people > 0 THEN 1 ELSE 0 END AS direct_cells,
        CASE WHEN direct_people > 0 AND direct_people < minimum_group THEN 1 ELSE 0 END AS few_direct
    FROM hide_cells
    JOIN this_level ON hide_cells.level = this_level.level
    WHERE NOT hide_cells.leaf
),
below AS (
    SELECT
        layer,
        slot,
        parent_id,
        sum(CASE WHEN why IS NOT NULL THEN left_cells ELSE 0 END) AS cells,
        sum(CASE WHEN why IS NOT NULL THEN left_plain ELSE 0 END) AS plain,
        sum(CASE WHEN why IS NOT NULL THEN left_people ELSE 0 END) AS people
    FROM hide_decided
    GROUP BY layer, slot, parent_id
),
ranked AS (
    SELECT
        layer,
        slot,
        parent_id,
        more_cells,
        more_plain,
        more_people,
        row_number() OVER (
            PARTITION BY layer, slot, parent_id ORDER BY more_people, unit_id
        ) AS place
    FROM hide_decided
),
sums AS (
    SELECT
        parents.layer,
        parents.slot,
        parents.unit_id,
        parents.parent_id,
        parents.level,
        parents.people,
        parents.minimum_group,
        parents.why,
        coalesce(below.cells, 0) + parents.few_direct AS threats,
        coalesce(below.cells, 0) + parents.direct_cells AS cells,
        coalesce(below.plain, 0) + parents.direct_room AS plain,
        coalesce(below.people, 0) + parents.direct_people AS hidden_people,
        coalesce(ranked.more_cells, 1) AS smallest_cells,
        coalesce(ranked.more_plain, 0) AS smallest_plain,
        coalesce(ranked.more_people, parents.people) AS smallest_people
    FROM parents
    LEFT JOIN below
        ON below.layer = parents.layer
        AND below.slot = parents.slot
        AND below.parent_id = parents.unit_id
    LEFT JOIN ranked
        ON ranked.layer = parents.layer
        AND ranked.slot = parents.slot
        AND ranked.parent_id = parents.unit_id
        AND ranked.place = 1
)
SELECT
    layer,
    slot,
    unit_id,
    parent_id,
    level,
    people,
    minimum_group,
    CASE
        WHEN why IS NOT NULL THEN why
        WHEN threats > 0
            AND (
                cells < 2
                OR plain < 0
                OR hidden_people < minimum_group
                OR hidden_people <= cells
            )
            THEN 'complement'
    END AS why,
    cells AS left_cells,
    -- A unit whose mean is at the end of the scale needs room beside all that lies below it.
    CASE WHEN why = 'bound' THEN -0.05 * people ELSE plain END AS left_plain,
    hidden_people AS left_people,
    CASE WHEN cells > 0 THEN cells ELSE smallest_cells END AS more_cells,
    CASE WHEN cells > 0 THEN plain ELSE smallest_plain END AS more_plain,
    CASE WHEN cells > 0 THEN hidden_people ELSE smallest_people END AS more_people
FROM sums
