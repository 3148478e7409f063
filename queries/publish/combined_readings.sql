-- What may be seen of small units together. Grain: one row a metric, combined unit and period.
-- Reads: combined, metric_list, slots, unit_tree.
SELECT
    metric_list.metric,
    concat(unit_tree.unit, ' (small units)') AS unit,
    slots.starts_on,
    slots.ends_on,
    slots.wave,
    combined.people,
    combined.weight,
    combined.total,
    CASE
        WHEN metric_list.source = 'answers' THEN told_squares(
            metric_list.kind, metric_list.low, metric_list.high, combined.weight, combined.total,
            combined.total_squares
        )
        ELSE combined.total_squares
    END AS total_squares,
    combined.total / nullif(combined.weight, 0) AS value,
    CAST(NULL AS STRING) AS bound
FROM combined
JOIN metric_list ON metric_list.metric_id = combined.metric_id
JOIN slots ON slots.slot = combined.slot
JOIN unit_tree ON unit_tree.unit_id = combined.parent_id
ORDER BY combined.metric_id, combined.slot, combined.parent_id
