-- Rows that repeat a unit are not loaded; the first row counts.
INSERT INTO desk.main.bad_rows
WITH ranked AS (
    SELECT line, row_number() OVER (PARTITION BY unit_spelling(unit) ORDER BY line) AS place
    FROM desk.main.staged
)
SELECT line, '', '', 'same unit again' FROM ranked WHERE place > 1
