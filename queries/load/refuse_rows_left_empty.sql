-- Rows in which every figure that was given is refused, and nothing is written beside them, are
-- not loaded.
INSERT INTO desk.main.bad_rows
WITH left_empty AS (
    SELECT line
    FROM desk.main.staged
    WHERE COLUMNS('^(item_\d{4}|value_\d{4}_\d{4}|comment(_\d{4})?)$') IS NULL
)
SELECT refused.line, refused.column_name, refused.value, refused.reason
FROM desk.main.refused_cells AS refused
INNER JOIN left_empty ON left_empty.line = refused.line
