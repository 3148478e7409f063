-- In which layer each metric is hidden, period by period. Indexes made from the same questions
-- share one, and so do the questions themselves, or a hidden figure could be worked out from the
-- others. A question that fewer than half of the layer's people were asked (managers only, say)
-- has a layer of its own. guide: the indexes' layer: where they are hidden, their questions are.
-- Grain: one row a metric and slot. Reads: figures, metric_list.
WITH whole AS (
    SELECT
        figures.metric_id,
        figures.slot,
        metric_list.single_item,
        2 * metric_list.layer AS layer,
        figures.people
    FROM figures
    JOIN metric_list ON metric_list.metric_id = figures.metric_id
    WHERE figures.unit_id = -1 AND metric_list.layer IS NOT NULL
),
largest AS (
    SELECT layer, slot, max(people) AS people
    FROM whole
    GROUP BY layer, slot
)
SELECT
    whole.metric_id,
    whole.slot,
    CASE
        WHEN NOT whole.single_item THEN whole.layer
        WHEN 2 * whole.people < largest.people THEN 1000000 + whole.metric_id
        ELSE whole.layer + 1
    END AS layer,
    CASE WHEN whole.single_item THEN whole.layer END AS guide
FROM whole
JOIN largest ON largest.layer = whole.layer AND largest.slot = whole.slot
