-- What may be seen. Grain: one row a metric, unit and period.
-- Reads: judged, metric_list, slots, unit_tree.
SELECT
    metric_list.metric,
    unit_tree.unit,
    slots.starts_on,
    slots.ends_on,
    slots.wave,
    judged.people,
    judged.weight,
    judged.total,
    judged.total_squares,
    judged.value,
    judged.bound
FROM judged
JOIN metric_list ON metric_list.metric_id = judged.metric_id
JOIN slots ON slots.slot = judged.slot
JOIN unit_tree ON unit_tree.unit_id = judged.unit_id
WHERE judged.why IS NULL
ORDER BY judged.metric_id, judged.slot, judged.unit_id
