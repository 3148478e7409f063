-- Survey themes that may be held against an outcome: drivers of questions, and staff figures that
-- came as scores. holds_engagement, holds_enps: questions that an outcome itself is made of;
-- turned: every question is scored the other way round, so a high score means little of it.
-- Grain: one row a theme. Parameters: none.
WITH asked AS (
    SELECT
        driver_metric AS metric,
        bool_and(role IN ('engagement', 'enps')) AS only_outcomes,
        bool_or(role = 'engagement') AS holds_engagement,
        bool_or(role = 'enps') AS holds_enps,
        bool_and(reversed) AS turned
    FROM items
    WHERE driver_metric IS NOT NULL
    GROUP BY driver_metric
)
SELECT
    metrics.metric,
    metrics.label,
    coalesce(asked.only_outcomes, FALSE) AS only_outcomes,
    coalesce(asked.holds_engagement, FALSE) AS holds_engagement,
    coalesce(asked.holds_enps, FALSE) AS holds_enps,
    coalesce(asked.turned, FALSE) AS turned
FROM metrics
LEFT JOIN asked ON asked.metric = metrics.metric
WHERE asked.metric IS NOT NULL OR (metrics.source = 'scores' AND metrics.side = 'staff')
ORDER BY metrics.sort, metrics.metric
