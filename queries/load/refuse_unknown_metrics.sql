-- Rows whose metric is no customer score are not loaded.
INSERT INTO desk.main.bad_rows
SELECT line, 'metric', coalesce(metric_column, ''), 'not a customer score'
FROM desk.main.staged
WHERE metric_column IS NULL OR metric_column NOT IN (SELECT target FROM desk.main.metric_map)
