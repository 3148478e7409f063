-- Rows that repeat a unit and month are not loaded; the first row counts.
INSERT INTO desk.main.bad_rows
WITH ranked AS (
    SELECT
        counted.line,
        row_number() OVER (PARTITION BY unit.unit_id, date_trunc('month', period.starts_on)
            ORDER BY counted.line) AS place
    FROM desk.main.staged AS counted
    INNER JOIN desk.main.unit_map AS unit ON unit.spelling = counted.unit
    INNER JOIN desk.main.period_map AS period ON period.spelling = counted.month
)
SELECT line, '', '', 'same unit and month again' FROM ranked WHERE place > 1
