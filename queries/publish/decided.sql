-- Every figure with the verdict on the people behind it, before bounds are made safe.
-- why: NULL = shown as it is now, else the reason. A metric that the rules cover but did not decide
-- on stays hidden. kept: the figure of the generation before is shown in its place.
-- bound: everybody gave the same extreme answer, so only a bound may be told.
-- Grain: one row a metric, slot and unit.
-- Reads: figures, metric_list, slots, hide_layers, hidden_layers, waves_then, layer_changes,
-- hidden_changes, unseen_then, displayed_then.
WITH placed AS (
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
        slots.minimum_group,
        hide_layers.layer,
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
),
compared AS (
    SELECT
        placed.*,
        displayed_then.unit_id IS NOT NULL AS displayed,
        coalesce(layer_changes.few = 1, FALSE)
            OR (unseen_then.unit_id IS NOT NULL
                AND coalesce(layer_changes.weight, 0) < placed.minimum_group) AS too_few,
        hidden_changes.unit_id IS NOT NULL AS tied,
        -- What is known already and did not change protects nobody.
        waves_then.minimum_group = placed.minimum_group
            AND coalesce(layer_changes.changed, 0) = 0 AS unchanged
    FROM placed
    LEFT JOIN waves_then ON waves_then.wave_id = -placed.slot
    LEFT JOIN layer_changes
        ON layer_changes.layer = placed.layer
        AND layer_changes.slot = placed.slot
        AND layer_changes.unit_id = placed.unit_id
    LEFT JOIN hidden_changes
        ON hidden_changes.layer = placed.layer
        AND hidden_changes.slot = placed.slot
        AND hidden_changes.unit_id = placed.unit_id
    LEFT JOIN unseen_then
        ON unseen_then.metric_id = placed.metric_id
        AND unseen_then.slot = placed.slot
        AND unseen_then.unit_id = placed.unit_id
    LEFT JOIN displayed_then
        ON displayed_then.metric_id = placed.metric_id
        AND displayed_then.slot = placed.slot
        AND displayed_then.unit_id = placed.unit_id
),
judged AS (
    SELECT
        metric_id, slot, unit_id, people, weight, total, total_squares, kind, low, high, personal,
        displayed,
        CASE
            WHEN too_few AND (displayed OR why IS NULL) THEN 'small_change'
            WHEN displayed AND unchanged AND (why = 'complement' OR why IS NULL) THEN NULL
            WHEN why IS NULL AND tied THEN 'small_change'
            ELSE why
        END AS why
    FROM compared
)
SELECT
    metric_id, slot, unit_id, people, weight, total, total_squares, kind, low, high, why,
    coalesce(displayed AND why = 'small_change', FALSE) AS kept,
    CASE
        WHEN why IS NOT NULL OR NOT personal THEN NULL
        WHEN total <= (low + 0.000001) * weight THEN 'under'
        WHEN total >= (high - 0.000001) * weight THEN 'over'
    END AS bound
FROM judged
