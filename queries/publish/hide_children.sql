-- Complementary hiding inside every parent of one level: what is hidden must be at least two cells
-- and at least the smallest group, or the parent's total gives it away; the next smallest go too.
-- As many people as cells would be one in each: then one cell more.
-- People who answered for the parent itself are one more cell that nobody sees.
-- Grain: one row a cell one level below. Reads: hide_state, hide_cells, this_level.
WITH children AS (
    SELECT hide_state.*
    FROM hide_state
    JOIN this_level ON hide_state.level = this_level.level + 1
),
parents AS (
    SELECT
        hide_cells.layer,
        hide_cells.slot,
        hide_cells.unit_id,
        CASE WHEN direct_people > 0 THEN 1 ELSE 0 END AS direct_cells,
        direct_people,
        CASE WHEN direct_people > 0 THEN direct_room ELSE 0 END AS direct_room,
        CASE WHEN direct_people > 0 AND direct_people < minimum_group THEN 1 ELSE 0 END AS few_direct
    FROM hide_cells
    JOIN this_level ON hide_cells.level = this_level.level
),
hidden_below AS (
    SELECT
        layer,
        slot,
        parent_id,
        sum(CASE WHEN why IS NOT NULL THEN left_cells ELSE 0 END) AS cells,
        sum(CASE WHEN why IS NOT NULL THEN left_plain ELSE 0 END) AS plain,
        sum(CASE WHEN why IS NOT NULL THEN left_people ELSE 0 END) AS people
    FROM children
    GROUP BY layer, slot, parent_id
),
-- What hiding all smaller siblings that are shown would add. Spark takes a minus behind the name of
-- a window for a part of the name.
smaller AS (
    SELECT
        layer,
        slot,
        unit_id,
        -more_cells + sum(more_cells) OVER smaller_ones AS cells,
        -more_plain + sum(more_plain) OVER smaller_ones AS plain,
        -more_people + sum(more_people) OVER smaller_ones AS people
    FROM children
    WHERE why IS NULL
    WINDOW smaller_ones AS (
        PARTITION BY layer, slot, parent_id
        ORDER BY more_people, unit_id
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    )
),
sums AS (
    SELECT
        children.*,
        hidden_below.cells + parents.few_direct AS threats,
        hidden_below.cells + parents.direct_cells + smaller.cells AS hidden_cells,
        hidden_below.plain + parents.direct_room + smaller.plain AS hidden_plain,
        hidden_below.people + parents.direct_people + smaller.people AS hidden_people
    FROM children
    JOIN parents
        ON parents.layer = children.layer
        AND parents.slot = children.slot
        AND parents.unit_id = children.parent_id
    JOIN hidden_below
        ON hidden_below.layer = children.layer
        AND hidden_below.slot = children.slot
        AND hidden_below.parent_id = children.parent_id
    LEFT JOIN smaller
        ON smaller.layer = children.layer
        AND smaller.slot = children.slot
        AND smaller.unit_id = children.unit_id
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
                hidden_cells < 2
                OR hidden_plain < 0
                OR hidden_people < minimum_group
                OR hidden_people <= hidden_cells
            )
            THEN 'complement'
    END AS why,
    CASE WHEN why IS NULL THEN more_cells ELSE left_cells END AS left_cells,
    CASE WHEN why IS NULL THEN more_plain ELSE left_plain END AS left_plain,
    CASE WHEN why IS NULL THEN more_people ELSE left_people END AS left_people,
    left_cells AS open_cells,
    more_cells,
    more_plain,
    more_people
FROM sums
