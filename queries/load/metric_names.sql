-- The metrics a file holds.
SELECT DISTINCT metric FROM desk.main.metric_map ORDER BY metric
