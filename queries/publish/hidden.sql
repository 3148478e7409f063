-- The ledger of what is not shown.
-- One word for the small and those hidden beside them: which is which would tell their sizes.
-- Grain: one row a hidden metric, unit and period.
-- Reads: judged, metric_list, slots, unit_tree.
SELECT
    metric_list.metric,
    unit_tree.unit,
    slots.starts_on,
    slots.ends_on,
    slots.wave,
    CASE
        WHEN judged.why IN ('fewer_than_minimum', 'complement') THEN 'small_group'
        ELSE judged.why
    END AS why
FROM judged
JOIN metric_list ON metric_list.metric_id = judged.metric_id
JOIN slots ON slots.slot = judged.slot
JOIN unit_tree ON unit_tree.unit_id = judged.unit_id
WHERE judged.why IS NOT NULL
