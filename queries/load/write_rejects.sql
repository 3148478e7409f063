-- Keeps the list of rows that were not loaded, and of cells left out of rows that were.
-- Parameters: upload.
INSERT INTO main.rejects (upload, line, column_name, value, reason, row_stayed)
WITH refused AS (
    SELECT line, column_name, value, reason, false AS row_stayed FROM desk.main.bad_rows
    UNION ALL
    SELECT line, column_name, value, reason, true AS row_stayed
    FROM desk.main.refused_cells
    WHERE line NOT IN (SELECT line FROM desk.main.bad_rows)
)
SELECT $upload, line, column_name, value, reason, row_stayed
FROM refused
ORDER BY line, column_name
