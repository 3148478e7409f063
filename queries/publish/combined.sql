-- Small units of one parent heard together: the sum of all its units that are not shown by themselves.
-- Only where that sum follows from what is shown anyway (the parent less the units shown), so it
-- tells nothing new: the parent is shown as it is now, nobody answered for the parent itself, and
-- no unit of it has an older figure or a bound. Hiding has made sure of enough units and people.
-- Grain: one row a metric, slot and parent.
-- Reads: judged, figures_below, metric_list, unit_tree.
WITH hiding AS (
    SELECT DISTINCT judged.metric_id, judged.slot, unit_tree.parent_id
    FROM judged
    JOIN unit_tree ON unit_tree.unit_id = judged.unit_id
    WHERE judged.why IS NOT NULL
),
cells AS (
    SELECT judged.*, unit_tree.parent_id, unit_tree.leaf, metric_list.source, metric_list.low,
        metric_list.high
    FROM judged
    JOIN unit_tree ON unit_tree.unit_id = judged.unit_id
    JOIN metric_list ON metric_list.metric_id = judged.metric_id
    WHERE metric_list.source IN ('answers', 'invitations', 'employment')
        AND NOT metric_list.adds_up
),
parents AS (
    SELECT cells.metric_id, cells.slot, cells.unit_id
    FROM cells
    JOIN hiding
        ON hiding.metric_id = cells.metric_id
        AND hiding.slot = cells.slot
        AND hiding.parent_id = cells.unit_id
    LEFT JOIN figures_below
        ON figures_below.metric_id = cells.metric_id
        AND figures_below.slot = cells.slot
        AND figures_below.unit_id = cells.unit_id
    WHERE cells.why IS NULL
        AND cells.bound IS NULL
        AND NOT cells.leaf
        AND coalesce(figures_below.people, 0) = 0
),
sums AS (
    SELECT
        cells.metric_id,
        cells.slot,
        cells.parent_id,
        sum(CASE WHEN why IS NULL THEN 0 ELSE 1 END) AS units,
        sum(CASE
            WHEN bound IS NOT NULL OR why = 'small_change' OR (why IS NOT NULL AND NOT leaf) THEN 1
            ELSE 0
        END) AS unfit,
        sum(CASE WHEN why IS NULL THEN 0 ELSE people END) AS people,
        sum(CASE WHEN why IS NULL THEN 0 ELSE weight END) AS weight,
        sum(CASE WHEN why IS NULL THEN 0 ELSE total END) AS total,
        sum(CASE WHEN why IS NULL THEN 0 ELSE total_squares END) AS total_squares,
        max(low) AS low,
        max(high) AS high,
        max(CASE WHEN source = 'answers' THEN 1 ELSE 0 END) AS personal
    FROM cells
    JOIN parents
        ON parents.metric_id = cells.metric_id
        AND parents.slot = cells.slot
        AND parents.unit_id = cells.parent_id
    GROUP BY cells.metric_id, cells.slot, cells.parent_id
)
SELECT metric_id, slot, parent_id, people, weight, total, total_squares
FROM sums
WHERE units >= 2
    AND unfit = 0
    AND (personal = 0
        OR (total > (low + 0.000001) * weight AND total < (high - 0.000001) * weight))
