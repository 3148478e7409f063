-- Every figure with the verdict on whether it may be told, before bounds are made safe.
-- why: NULL = shown as it is now, else the reason. kept: the figure of the generation before is shown
-- in its place. bound: the mean lies in the outer 5 % of its scale, so only that may be told: were it
-- told of unanimous groups alone, the bound would tell what everybody said.
-- Grain: one row a metric, slot and unit. Reads: drafted, held_back, displayed_then.
WITH compared AS (
    SELECT
        drafted.*,
        CASE
            WHEN held_back.unit_id IS NULL THEN drafted.why
            WHEN drafted.why IS NULL THEN 'small_change'
            WHEN displayed_then.unit_id IS NULL THEN drafted.why
            -- One cell less of those that hide each other, or a few people less: no news either.
            WHEN drafted.why = 'complement'
                OR abs(displayed_then.people - drafted.people) < drafted.minimum_group
                THEN 'small_change'
            ELSE drafted.why
        END AS verdict,
        held_back.unit_id IS NOT NULL AND displayed_then.unit_id IS NOT NULL AS displayed
    FROM drafted
    LEFT JOIN held_back
        ON held_back.family = drafted.family
        AND held_back.slot = drafted.slot
        AND held_back.unit_id = drafted.unit_id
    LEFT JOIN displayed_then
        ON displayed_then.metric_id = drafted.metric_id
        AND displayed_then.slot = drafted.slot
        AND displayed_then.unit_id = drafted.unit_id
)
SELECT
    metric_id, slot, unit_id, people, weight, total, total_squares, kind, low, high,
    verdict AS why,
    coalesce(displayed AND verdict = 'small_change', FALSE) AS kept,
    CASE
        WHEN verdict IS NOT NULL OR NOT personal THEN NULL
        WHEN total < (low + 0.049999 * (high - low)) * weight THEN 'under'
        WHEN total > (high - 0.049999 * (high - low)) * weight THEN 'over'
    END AS bound
FROM compared
