-- Cells of one column that were refused for one reason, with their row or alone, one row a spelling
-- with its first row and how many rows have it. Parameters: column, reason, shown (most spellings
-- told).
WITH refused AS (
    SELECT line, column_name, value, reason FROM desk.main.bad_rows
    UNION ALL
    SELECT line, column_name, value, reason FROM desk.main.refused_cells
)
SELECT min(line) AS line, value, count(*) AS times
FROM refused
WHERE column_name = $column AND reason = $reason
GROUP BY value
ORDER BY line
LIMIT $shown
