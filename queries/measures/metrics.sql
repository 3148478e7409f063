-- Every metric of this generation, in the order in which they are shown.
-- Grain: one row a metric. Parameters: none.
SELECT
    metric, label, side, kind, grain, low, high, better, unit_label, confidential
FROM metrics
ORDER BY sort, metric
