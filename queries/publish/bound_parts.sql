-- Cells for hiding beside bounds, the parts of an index together: questions and themes of one family.
-- An index is the mean of its questions, so where one of them or the index is told as a bound in a
-- unit, all others of that unit are hidden; and where the index is hidden, all of them are.
-- room: the least of any of them, see bound_cells.
-- Grain: one row a family (as layer, beyond the metrics), slot and unit.
-- Reads: decided, figures_below, metric_list, unit_tree, slots, beside_bounds_then, hidden_bounds.
WITH parts AS (
    SELECT
        1000000 + metric_list.layer AS layer,
        decided.*,
        beside_bounds_then.unit_id IS NOT NULL AS beside_then,
        figures_below.people AS below_people,
        figures_below.total / nullif(figures_below.weight, 0) AS below_mean,
        decided.total / decided.weight AS mean
    FROM decided
    JOIN metric_list ON metric_list.metric_id = decided.metric_id
    LEFT JOIN beside_bounds_then
        ON beside_bounds_then.metric_id = decided.metric_id
        AND beside_bounds_then.slot = decided.slot
        AND beside_bounds_then.unit_id = decided.unit_id
    LEFT JOIN figures_below
        ON figures_below.metric_id = decided.metric_id
        AND figures_below.slot = decided.slot
        AND figures_below.unit_id = decided.unit_id
    WHERE metric_list.source = 'answers'
        AND metric_list.made_as NOT IN ('engagement', 'favourable', 'enps')
        AND metric_list.made_as <> metric_list.family
),
-- The index that is the mean of them.
indexes AS (
    SELECT
        1000000 + metric_list.layer AS layer,
        decided.slot,
        decided.unit_id,
        CASE
            WHEN decided.why IS NULL AND decided.bound IS NOT NULL THEN 1
            WHEN hidden_bounds.why = 'complement' THEN 1
            ELSE 0
        END AS secret
    FROM decided
    JOIN metric_list ON metric_list.metric_id = decided.metric_id
    LEFT JOIN hidden_bounds
        ON hidden_bounds.layer = decided.metric_id
        AND hidden_bounds.slot = decided.slot
        AND hidden_bounds.unit_id = decided.unit_id
    WHERE metric_list.made_as NOT IN ('favourable', 'enps')
        AND metric_list.made_as = metric_list.family
),
concerned AS (
    SELECT layer, slot FROM parts WHERE (bound IS NOT NULL AND why IS NULL) OR beside_then
    UNION
    SELECT layer, slot FROM indexes WHERE secret = 1
),
cells AS (
    SELECT
        parts.layer,
        parts.slot,
        parts.unit_id,
        max(indexes.secret) AS secret,
        min(parts.people) AS people,
        min(parts.below_people) AS below_people,
        min(parts.people * least(mean - low, high - mean) / (high - low)) AS room,
        min(below_people * least(below_mean - low, high - below_mean) / (high - low))
            AS direct_room,
        max(why) AS why,
        max(CASE WHEN bound IS NOT NULL AND why IS NULL THEN 1 ELSE 0 END) AS bounds,
        max(CASE WHEN beside_then THEN 1 ELSE 0 END) AS beside_then
    FROM parts
    JOIN concerned ON concerned.layer = parts.layer AND concerned.slot = parts.slot
    LEFT JOIN indexes
        ON indexes.layer = parts.layer
        AND indexes.slot = parts.slot
        AND indexes.unit_id = parts.unit_id
    GROUP BY parts.layer, parts.slot, parts.unit_id
)
SELECT
    cells.layer,
    cells.slot,
    cells.unit_id,
    unit_tree.parent_id,
    unit_tree.level,
    unit_tree.leaf,
    cells.people,
    CASE WHEN unit_tree.leaf THEN 0 ELSE coalesce(cells.below_people, 0) END AS direct_people,
    slots.minimum_group,
    cells.room,
    coalesce(cells.direct_room, 0) AS direct_room,
    CASE
        WHEN cells.bounds = 1 THEN 'bound'
        WHEN cells.why IS NOT NULL THEN cells.why
        WHEN cells.secret = 1 OR cells.beside_then = 1 THEN 'complement'
    END AS why
FROM cells
JOIN unit_tree ON unit_tree.unit_id = cells.unit_id
JOIN slots ON slots.slot = cells.slot
