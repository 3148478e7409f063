-- Every figure with the verdict of the disclosure rules: the only road to what people see.
-- why: NULL = shown, else the reason. bound: the mean is at the end of its scale, so only a bound is
-- told; hidden_bounds and hidden_parts hold what the bounds need beside them.
-- Grain: one row a metric, slot and unit. Reads: decided, metric_list, hidden_bounds, hidden_parts.
WITH bounded AS (
    SELECT
        decided.metric_id,
        decided.slot,
        decided.unit_id,
        decided.people,
        decided.weight,
        decided.total,
        decided.total_squares,
        decided.kind,
        decided.low,
        decided.high,
        decided.bound,
        decided.kept,
        CASE
            WHEN decided.why IS NOT NULL THEN decided.why
            WHEN hidden_bounds.why = 'complement' THEN 'complement'
            WHEN hidden_parts.unit_id IS NOT NULL AND decided.bound IS NULL THEN 'complement'
            WHEN hidden_parts.why <> 'bound' THEN 'complement'
        END AS why
    FROM decided
    JOIN metric_list ON metric_list.metric_id = decided.metric_id
    LEFT JOIN hidden_bounds
        ON hidden_bounds.layer = decided.metric_id
        AND hidden_bounds.slot = decided.slot
        AND hidden_bounds.unit_id = decided.unit_id
    LEFT JOIN hidden_parts
        ON hidden_parts.layer = 1000000 + metric_list.layer
        AND hidden_parts.slot = decided.slot
        AND hidden_parts.unit_id = decided.unit_id
        AND metric_list.made_as NOT IN ('engagement', 'favourable', 'enps')
        AND metric_list.made_as <> metric_list.family
),
valued AS (
    SELECT
        *,
        CASE
            WHEN bound = 'under' THEN low + 0.05 * (high - low)
            WHEN bound = 'over' THEN high - 0.05 * (high - low)
            ELSE total / nullif(weight, 0)
        END AS value
    FROM bounded
)
SELECT
    metric_id,
    slot,
    unit_id,
    people,
    weight,
    CASE WHEN bound IS NULL THEN total ELSE value * weight END AS total,
    -- What answers spread as the bound says would give: nothing here may tell the exact figure.
    CASE
        WHEN bound IS NULL THEN total_squares
        WHEN kind = 'share' THEN 100 * value * weight
        WHEN kind = 'net' THEN 9000 * weight
        ELSE (value * value + 25) * weight
    END AS total_squares,
    value,
    bound,
    why,
    kept
FROM valued
