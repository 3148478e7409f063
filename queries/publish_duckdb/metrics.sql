-- Metrics that have a figure or a hidden cell. Grain: one row a metric.
INSERT INTO mart.metrics
WITH used AS (
    SELECT metric FROM mart.readings
    UNION
    SELECT metric FROM mart.hidden
)
SELECT
    metric, label, side, kind, grain, low, high, better, unit_label, confidential, sort, source
FROM metric_list
WHERE metric IN (SELECT metric FROM used)
ORDER BY sort, metric_id
