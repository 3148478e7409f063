-- The metrics behind the columns value_<metric>_<place>, one row: names and scales in the order of
-- the columns, NULL where a column is no score.
CREATE OR REPLACE TABLE desk.main.metric_lists AS
WITH columns_there AS (
    SELECT column_name AS target, column_index
    FROM duckdb_columns()
    WHERE database_name = 'desk' AND table_name = 'staged'
        AND regexp_full_match(column_name, 'value_\d{4}_\d{4}')
)
SELECT
    list(metric.metric ORDER BY there.column_index) AS metrics,
    list(metric.low ORDER BY there.column_index) AS lows,
    list(metric.high ORDER BY there.column_index) AS highs
FROM columns_there AS there
LEFT JOIN desk.main.metric_map AS metric ON metric.target = there.target
