-- Cells on which the disclosure rules decide: how many people stand behind each, by the figure of
-- the layer that fewest answered. why: too few, to begin with.
-- Single questions go by those who answered all of their index: beside the index, theirs are the
-- sums that could be worked out.
-- direct_people: those who answered for a unit itself where units lie below it.
-- Grain: one row a layer, slot and unit.
-- Reads: figures, figures_below, hide_layers, unit_tree, slots, skips, ancestry.
WITH reached AS (
    SELECT
        hide_layers.layer,
        max(hide_layers.guide) AS guide,
        hide_layers.slot,
        figures.unit_id,
        min(coalesce(figures.people, slots.minimum_group)) AS people
    FROM figures
    JOIN hide_layers
        ON hide_layers.metric_id = figures.metric_id AND hide_layers.slot = figures.slot
    JOIN slots ON slots.slot = figures.slot
    GROUP BY hide_layers.layer, hide_layers.slot, figures.unit_id
),
direct AS (
    SELECT
        hide_layers.layer,
        hide_layers.slot,
        figures_below.unit_id,
        min(coalesce(figures_below.people, slots.minimum_group)) AS people
    FROM figures_below
    JOIN hide_layers
        ON hide_layers.metric_id = figures_below.metric_id
        AND hide_layers.slot = figures_below.slot
    JOIN slots ON slots.slot = figures_below.slot
    JOIN unit_tree ON unit_tree.unit_id = figures_below.unit_id
    WHERE NOT unit_tree.leaf
    GROUP BY hide_layers.layer, hide_layers.slot, figures_below.unit_id
),
skipping AS (
    SELECT skips.layer, skips.slot, ancestry.ancestor_id AS unit_id, sum(skips.people) AS people
    FROM skips
    JOIN ancestry ON ancestry.unit_id = skips.unit_id
    GROUP BY skips.layer, skips.slot, ancestry.ancestor_id
),
complete AS (
    SELECT
        reached.layer,
        reached.guide,
        reached.slot,
        reached.unit_id,
        greatest(reached.people - coalesce(skipping.people, 0), 0) AS people,
        -- Where all of them skipped something they are a cell all the same.
        CASE
            WHEN direct.people > 0
                THEN greatest(direct.people - coalesce(skips.people, 0), 0.001)
            ELSE 0
        END AS direct_people
    FROM reached
    LEFT JOIN direct
        ON direct.layer = reached.layer
        AND direct.slot = reached.slot
        AND direct.unit_id = reached.unit_id
    LEFT JOIN skipping
        ON skipping.layer = reached.guide
        AND skipping.slot = reached.slot
        AND skipping.unit_id = reached.unit_id
    LEFT JOIN skips
        ON skips.layer = reached.guide
        AND skips.slot = reached.slot
        AND skips.unit_id = reached.unit_id
),
cells AS (
    SELECT
        complete.layer,
        complete.guide,
        complete.slot,
        complete.unit_id,
        unit_tree.parent_id,
        unit_tree.level,
        unit_tree.leaf,
        complete.people,
        complete.direct_people,
        slots.minimum_group,
        CASE WHEN complete.people < slots.minimum_group THEN 'fewer_than_minimum' END AS why
    FROM complete
    JOIN unit_tree ON unit_tree.unit_id = complete.unit_id
    JOIN slots ON slots.slot = complete.slot
),
-- Where nobody is to be protected there is nothing to decide.
concerned AS (
    SELECT DISTINCT slot
    FROM cells
    WHERE why IS NOT NULL OR (direct_people > 0 AND direct_people < minimum_group)
)
SELECT cells.*
FROM cells
JOIN concerned ON concerned.slot = cells.slot
