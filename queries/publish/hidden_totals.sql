-- How much is not shown at all: leaf units, and their people where that many may be told.
-- Grain: one row a metric and period with a hidden leaf. Reads: judged, metric_list, slots, unit_tree.
WITH sums AS (
    SELECT judged.metric_id, judged.slot, count(*) AS units, sum(judged.people) AS people
    FROM judged
    JOIN unit_tree ON unit_tree.unit_id = judged.unit_id
    WHERE judged.why IS NOT NULL AND NOT judged.kept AND unit_tree.leaf
    GROUP BY judged.metric_id, judged.slot
)
SELECT
    metric_list.metric,
    slots.starts_on,
    slots.ends_on,
    slots.wave,
    CAST(sums.units AS INTEGER) AS units,
    CASE WHEN sums.people >= slots.minimum_group THEN sums.people END AS people
FROM sums
JOIN metric_list ON metric_list.metric_id = sums.metric_id
JOIN slots ON slots.slot = sums.slot
