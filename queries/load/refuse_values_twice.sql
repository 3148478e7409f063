-- Rows that repeat a unit, metric and period are not loaded; the first row counts.
INSERT INTO desk.main.bad_rows
WITH ranked AS (
    SELECT
        line,
        row_number() OVER (PARTITION BY unit_id, metric, starts_on, ends_on ORDER BY line) AS place
    FROM desk.main.new_values
)
SELECT DISTINCT line, '', '', 'same unit, metric and period again' FROM ranked WHERE place > 1
