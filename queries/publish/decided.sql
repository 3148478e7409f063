-- Every figure with the verdict on the people behind it, before bounds are made safe.
-- why: NULL = shown, else the reason. A metric that the rules cover but did not decide on stays
-- hidden. bound: everybody gave the same extreme answer, so only a bound may be told.
-- Grain: one row a metric, slot and unit.
-- Reads: figures, metric_list, slots, hide_layers, hidden_layers.
WITH judged AS (
    SELECT
        figures.metric_id,
        figures.slot,
        figures.unit_id,
        figures.people,
        figures.weight,
        figures.total,
        figures.total_squares,
        metric_list.kind,
        metric_list.low,
        metric_list.high,
        metric_list.source = 'answers' AS personal,
        CASE
            WHEN metric_list.layer IS NULL THEN NULL
            WHEN hidden_layers.why IS NOT NULL THEN hidden_layers.why
            WHEN hide_layers.layer IS NULL OR figures.people < slots.minimum_group
                THEN 'fewer_than_minimum'
        END AS why
    FROM figures
    JOIN metric_list ON metric_list.metric_id = figures.metric_id
    JOIN slots ON slots.slot = figures.slot
    LEFT JOIN hide_layers
        ON hide_layers.metric_id = figures.metric_id AND hide_layers.slot = figures.slot
    LEFT JOIN hidden_layers
        ON hidden_layers.layer = hide_layers.layer
        AND hidden_layers.slot = figures.slot
        AND hidden_layers.unit_id = figures.unit_id
    WHERE figures.weight > 0
)
SELECT
    metric_id, slot, unit_id, people, weight, total, total_squares, kind, low, high, why,
    CASE
        WHEN why IS NOT NULL OR NOT personal THEN NULL
        WHEN total <= (low + 0.000001) * weight THEN 'under'
        WHEN total >= (high - 0.000001) * weight THEN 'over'
    END AS bound
FROM judged
