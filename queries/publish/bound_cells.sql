-- Cells for hiding beside bounds, index by index: metrics in which somebody's figure is told as a
-- bound only. That figure must not follow from the totals above it either, so it counts as hidden.
-- What is hidden with it must leave room: answers that could be other ones than they are, for a
-- twentieth of the people of every bound. room: by how many whole answers the cell's sum could be
-- less or more, whichever is fewer. Single questions and themes of an index follow later.
-- Grain: one row a metric (as layer), slot and unit.
-- Reads: decided, figures_below, metric_list, unit_tree, slots, beside_bounds_then.
WITH concerned AS (
    SELECT metric_id, slot
    FROM decided
    WHERE bound IS NOT NULL AND why IS NULL
    UNION
    SELECT metric_id, slot
    FROM beside_bounds_then
)
SELECT
    CAST(decided.metric_id AS BIGINT) AS layer,
    decided.slot,
    decided.unit_id,
    unit_tree.parent_id,
    unit_tree.level,
    unit_tree.leaf,
    decided.people,
    CASE WHEN unit_tree.leaf THEN 0 ELSE coalesce(figures_below.people, 0) END AS direct_people,
    slots.minimum_group,
    decided.people * least(
        decided.total / decided.weight - decided.low, decided.high - decided.total / decided.weight
    ) / (decided.high - decided.low) AS room,
    coalesce(figures_below.people * least(
        figures_below.total / nullif(figures_below.weight, 0) - decided.low,
        decided.high - figures_below.total / nullif(figures_below.weight, 0)
    ) / (decided.high - decided.low), 0) AS direct_room,
    CASE
        WHEN decided.why IS NOT NULL THEN decided.why
        WHEN decided.bound IS NOT NULL THEN 'bound'
        WHEN beside_bounds_then.unit_id IS NOT NULL THEN 'complement'
    END AS why
FROM decided
JOIN metric_list ON metric_list.metric_id = decided.metric_id
JOIN concerned ON concerned.metric_id = decided.metric_id AND concerned.slot = decided.slot
JOIN unit_tree ON unit_tree.unit_id = decided.unit_id
JOIN slots ON slots.slot = decided.slot
LEFT JOIN beside_bounds_then
    ON beside_bounds_then.metric_id = decided.metric_id
    AND beside_bounds_then.slot = decided.slot
    AND beside_bounds_then.unit_id = decided.unit_id
LEFT JOIN figures_below
    ON figures_below.metric_id = decided.metric_id
    AND figures_below.slot = decided.slot
    AND figures_below.unit_id = decided.unit_id
WHERE metric_list.made_as IN ('engagement', 'favourable', 'enps')
    OR metric_list.made_as = metric_list.family
