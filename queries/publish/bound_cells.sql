-- Cells for the second round of hiding: metrics in which somebody's figure is told as a bound only.
-- That figure must not follow from the totals above it either, so it counts as hidden; but what
-- is hidden with it must not be such a figure too, or their sum tells both.
-- Grain: one row a metric (as layer), slot and unit.
-- Reads: decided, figures_below, metric_list, unit_tree, slots.
WITH concerned AS (
    SELECT DISTINCT metric_id, slot
    FROM decided
    WHERE bound IS NOT NULL AND why IS NULL
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
    CASE WHEN decided.why IS NOT NULL THEN decided.why WHEN decided.bound IS NOT NULL THEN 'bound' END
        AS why
FROM decided
JOIN concerned ON concerned.metric_id = decided.metric_id AND concerned.slot = decided.slot
JOIN unit_tree ON unit_tree.unit_id = decided.unit_id
JOIN slots ON slots.slot = decided.slot
LEFT JOIN figures_below
    ON figures_below.metric_id = decided.metric_id
    AND figures_below.slot = decided.slot
    AND figures_below.unit_id = decided.unit_id
