-- The ledger of what is not shown. Grain: one row a hidden metric, unit and period.
-- Reads: judged, metric_list, slots, unit_tree.
SELECT
    metric_list.metric,
    unit_tree.unit,
    slots.starts_on,
    slots.ends_on,
    slots.wave,
    judged.why
FROM judged
JOIN metric_list ON metric_list.metric_id = judged.metric_id
JOIN slots ON slots.slot = judged.slot
JOIN unit_tree ON unit_tree.unit_id = judged.unit_id
WHERE judged.why IS NOT NULL
