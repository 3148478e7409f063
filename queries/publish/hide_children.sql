-- Complementary hiding inside every parent of one level: what is hidden must be at least two cells
-- and at least the smallest group, or the parent's total gives it away; the next smallest go too.
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
        sum(CASE WHEN why IS NOT NULL THEN left_people ELSE 0 END) AS people
    FROM children
    GROUP BY layer, slot, parent_id
),
sums AS (
    SELECT
        children.*,
        hidden_below.cells + parents.direct_cells AS hidden_cells,
        hidden_below.people + parents.direct_people AS hidden_people,
        hidden_below.cells + parents.few_direct AS threats,
        coalesce(sum(CASE WHEN children.why IS NULL THEN children.more_cells ELSE 0 END) OVER (
            PARTITION BY children.layer, children.slot, children.parent_id
            ORDER BY children.more_people, children.unit_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ), 0) AS smaller_cells,
        coalesce(sum(CASE WHEN children.why IS NULL THEN children.more_people ELSE 0 END) OVER (
            PARTITION BY children.layer, children.slot, children.parent_id
            ORDER BY children.more_people, children.unit_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ), 0) AS smaller_people
    FROM children
    JOIN parents
        ON parents.layer = children.layer
        AND parents.slot = children.slot
        AND parents.unit_id = children.parent_id
    JOIN hidden_below
        ON hidden_below.layer = children.layer
        AND hidden_below.slot = children.slot
        AND hidden_below.parent_id = children.parent_id
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
                hidden_cells + smaller_cells < 2
                OR hidden_people + smaller_people < minimum_group
            ) THEN 'complement'
    END AS why,
    left_cells,
    left_people,
    more_cells,
    more_people
FROM sums
