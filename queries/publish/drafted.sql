-- Every figure with the verdict on the people behind it, before it is laid beside what was told of
-- its round before. why: NULL = enough people stand behind it. A metric that the rules cover but did
-- not decide on stays hidden. family: metrics made from the same questions.
-- Grain: one row a metric, slot and unit.
-- Reads: figures, metric_list, slots, hide_layers, hidden_layers.
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
    metric_list.layer AS family,
    metric_list.source = 'answers' AS personal,
    slots.minimum_group,
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
