-- Cells on which is decided whether their change may be told: the same rules as for the people
-- themselves, asked of those who changed. What was not told before and has not changed enough stays
-- untold; where something new would be told beside it, it counts as a cell that hides nobody.
-- direct_people: those who changed and answered for a unit itself where units lie below it.
-- Grain: one row a layer, slot and unit.
-- Reads: layer_changes, hidden_layers, unseen_layers, direct_changes, figures_below, hide_layers,
-- paths, unit_tree, slots.
WITH places AS (
    SELECT unit_id, parent_id, level, leaf
    FROM unit_tree
    UNION ALL
    -- A unit that is gone stands where it stood: what it held is in the published totals.
    SELECT paths.unit_id, arg_max(unit_tree.unit_id, unit_tree.level), max(unit_tree.level) + 1, TRUE
    FROM paths
    JOIN unit_tree ON unit_tree.unit_id = paths.ancestor_id
    WHERE paths.unit_id NOT IN (SELECT unit_id FROM unit_tree)
    GROUP BY paths.unit_id
),
direct AS (
    SELECT hide_layers.layer, hide_layers.slot, direct_changes.unit_id,
        min(least(direct_changes.people, coalesce(figures_below.people, 0))) AS least_people,
        count(*) AS metrics
    FROM direct_changes
    LEFT JOIN figures_below
        ON figures_below.metric_id = direct_changes.metric_id
        AND figures_below.slot = direct_changes.slot
        AND figures_below.unit_id = direct_changes.unit_id
    JOIN hide_layers
        ON hide_layers.metric_id = direct_changes.metric_id
        AND hide_layers.slot = direct_changes.slot
    JOIN unit_tree ON unit_tree.unit_id = direct_changes.unit_id
    WHERE NOT unit_tree.leaf
    GROUP BY hide_layers.layer, hide_layers.slot, direct_changes.unit_id
),
members AS (
    SELECT layer, slot, count(*) AS metrics
    FROM hide_layers
    GROUP BY layer, slot
),
cells AS (
    SELECT
        layer_changes.*,
        hidden_layers.unit_id IS NOT NULL AS hidden,
        unseen_layers.unit_id IS NOT NULL AS unseen,
        slots.minimum_group
    FROM layer_changes
    JOIN slots ON slots.slot = layer_changes.slot
    LEFT JOIN hidden_layers
        ON hidden_layers.layer = layer_changes.layer
        AND hidden_layers.slot = layer_changes.slot
        AND hidden_layers.unit_id = layer_changes.unit_id
    LEFT JOIN unseen_layers
        ON unseen_layers.layer = layer_changes.layer
        AND unseen_layers.slot = layer_changes.slot
        AND unseen_layers.unit_id = layer_changes.unit_id
),
opening AS (
    SELECT DISTINCT layer, slot
    FROM cells
    WHERE unseen AND NOT hidden AND weight >= minimum_group
)
SELECT
    cells.layer,
    cells.slot,
    cells.unit_id,
    places.parent_id,
    places.level,
    places.leaf,
    CAST(cells.weight AS DOUBLE) AS people,
    -- People who changed without hiding each other are a cell all the same.
    CAST(CASE
        WHEN direct.unit_id IS NULL THEN 0
        WHEN direct.metrics < members.metrics OR direct.least_people = 0 THEN 0.001
        ELSE direct.least_people
    END AS DOUBLE) AS direct_people,
    cells.minimum_group,
    CASE
        WHEN few = 1 OR (hidden AND changed > 0) OR (unseen AND weight < cells.minimum_group)
            THEN 'small_change'
    END AS why
FROM cells
JOIN places ON places.unit_id = cells.unit_id
JOIN members ON members.layer = cells.layer AND members.slot = cells.slot
LEFT JOIN direct
    ON direct.layer = cells.layer
    AND direct.slot = cells.slot
    AND direct.unit_id = cells.unit_id
LEFT JOIN opening ON opening.layer = cells.layer AND opening.slot = cells.slot
WHERE cells.changed > 0 OR opening.layer IS NOT NULL
