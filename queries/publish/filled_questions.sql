-- Questions that go into one index together: all of engagement, or all of one driver.
-- Grain: one row an item. Reads: questions, metric_list.
WITH shapes AS (
    SELECT
        family,
        count(*) AS items,
        min(engagement) AS all_engagement,
        max(engagement) AS some_engagement,
        max(enps) AS some_enps,
        count(DISTINCT driver_metric) AS drivers
    FROM questions
    GROUP BY family
),
layers AS (
    SELECT family, max(layer) AS layer
    FROM metric_list
    WHERE source = 'answers'
    GROUP BY family
)
SELECT
    questions.item_id,
    questions.family,
    questions.slope,
    questions.shift,
    questions.engagement,
    CASE WHEN questions.engagement = 0 THEN questions.driver_metric END AS driver_metric,
    2 * layers.layer AS layer
FROM questions
JOIN shapes ON shapes.family = questions.family
JOIN layers ON layers.family = questions.family
WHERE shapes.items > 1
    AND shapes.some_enps = 0
    AND (shapes.all_engagement = 1 OR (shapes.some_engagement = 0 AND shapes.drivers = 1))
