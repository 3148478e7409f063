-- The metrics that a file with a metric column names, one row each.
SELECT DISTINCT metric_column FROM desk.main.staged ORDER BY metric_column
