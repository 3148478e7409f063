-- Cells of leavers in months that were told of before: may each be told, as far as its people go?
-- alone: somebody worked for the unit itself.
-- Grain: one row a month (slot) and unit. Reads: drafted, metric_list, figures_below, staying_slots_then.
WITH cells AS (
    SELECT drafted.slot, drafted.unit_id, bool_and(drafted.why IS NULL) AS shown
    FROM drafted
    JOIN metric_list ON metric_list.metric_id = drafted.metric_id
    WHERE metric_list.source = 'employment' AND drafted.family IS NOT NULL
        AND drafted.slot IN (SELECT slot FROM staying_slots_then)
    GROUP BY drafted.slot, drafted.unit_id
),
direct AS (
    SELECT DISTINCT figures_below.slot, figures_below.unit_id
    FROM figures_below
    JOIN metric_list ON metric_list.metric_id = figures_below.metric_id
    WHERE metric_list.source = 'employment'
)
SELECT cells.slot, cells.unit_id, cells.shown, direct.unit_id IS NOT NULL AS alone
FROM cells
LEFT JOIN direct ON direct.slot = cells.slot AND direct.unit_id = cells.unit_id
