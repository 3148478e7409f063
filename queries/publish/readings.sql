-- What may be seen; where the change since the generation before is too small, what it showed.
-- Of squares of people's answers only the step is told; a bound has none of its own.
-- Grain: one row a metric, unit and period.
-- Reads: judged, displayed_then, metric_list, slots, unit_tree.
WITH seen AS (
    SELECT
        metric_id, slot, unit_id, people, weight, total, total_squares, value, bound
    FROM judged
    WHERE why IS NULL
    UNION ALL
    SELECT
        judged.metric_id,
        judged.slot,
        judged.unit_id,
        displayed_then.people,
        displayed_then.weight,
        displayed_then.total,
        displayed_then.total_squares,
        displayed_then.value,
        displayed_then.bound
    FROM judged
    JOIN displayed_then
        ON displayed_then.metric_id = judged.metric_id
        AND displayed_then.slot = judged.slot
        AND displayed_then.unit_id = judged.unit_id
    WHERE judged.kept
)
SELECT
    metric_list.metric,
    unit_tree.unit,
    slots.starts_on,
    slots.ends_on,
    slots.wave,
    seen.people,
    seen.weight,
    seen.total,
    CASE
        WHEN metric_list.source = 'answers' AND seen.bound IS NULL THEN told_squares(
            metric_list.kind, metric_list.low, metric_list.high, seen.weight, seen.total,
            seen.total_squares
        )
        ELSE seen.total_squares
    END AS total_squares,
    seen.value,
    seen.bound
FROM seen
JOIN metric_list ON metric_list.metric_id = seen.metric_id
JOIN slots ON slots.slot = seen.slot
JOIN unit_tree ON unit_tree.unit_id = seen.unit_id
ORDER BY seen.metric_id, seen.slot, seen.unit_id
