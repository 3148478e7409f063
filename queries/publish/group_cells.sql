-- Cells on which the disclosure rules decide: how many people stand behind each, by the figure of
-- the layer that fewest answered. why: too few, to begin with.
-- direct_people: those who answered for a unit itself where units lie below it.
-- Grain: one row a layer, slot and unit.
-- Reads: figures, figures_below, hide_layers, unit_tree, slots.
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
cells AS (
    SELECT
        reached.layer,
        reached.guide,
        reached.slot,
        reached.unit_id,
        unit_tree.parent_id,
        unit_tree.level,
        unit_tree.leaf,
        reached.people,
        coalesce(direct.people, 0) AS direct_people,
        slots.minimum_group,
        CASE WHEN reached.people < slots.minimum_group THEN 'fewer_than_minimum' END AS why
    FROM reached
    JOIN unit_tree ON unit_tree.unit_id = reached.unit_id
    JOIN slots ON slots.slot = reached.slot
    LEFT JOIN direct
        ON direct.layer = reached.layer
        AND direct.slot = reached.slot
        AND direct.unit_id = reached.unit_id
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
