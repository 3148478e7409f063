-- The uploaded metrics in force.
SELECT metric, label, side, low, high, better FROM main.uploaded_metrics ORDER BY metric
