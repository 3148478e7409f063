-- Cells of one column that were refused for one reason, one row a spelling with its first row and
-- how many rows have it. Parameters: column, reason, shown (most spellings told).
SELECT min(line) AS line, value, count(*) AS times
FROM desk.main.bad_rows
WHERE column_name = $column AND reason = $reason
GROUP BY value
ORDER BY line
LIMIT $shown
