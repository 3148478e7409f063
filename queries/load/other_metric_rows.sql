-- Rows of the file whose metric the map does not name.
SELECT count(*) AS rows
FROM desk.main.staged
WHERE metric_column IS NULL OR metric_column NOT IN (SELECT target FROM desk.main.metric_map)
