-- The metrics that a file with a metric column names, with the spread of their values, the first
-- row and how many rows.
SELECT
    metric_column,
    CAST(min(score) AS DOUBLE) AS lowest,
    CAST(max(score) AS DOUBLE) AS highest,
    min(line) AS line,
    count(*) AS rows
FROM desk.main.staged
GROUP BY metric_column
ORDER BY metric_column
