-- Every figure with the verdict of the disclosure rules: the only road to what people see.
-- why: NULL = shown, else the reason. bound: everybody gave the same extreme answer, so only a
-- bound is told; hide_hidden now holds what the bounds need beside them.
-- Grain: one row a metric, slot and unit. Reads: decided, hide_hidden.
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
            WHEN decided.why IS NULL AND hide_hidden.why = 'complement' THEN 'complement'
            ELSE decided.why
        END AS why
    FROM decided
    LEFT JOIN hide_hidden
        ON hide_hidden.layer = decided.metric_id
        AND hide_hidden.slot = decided.slot
        AND hide_hidden.unit_id = decided.unit_id
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
