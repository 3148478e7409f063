-- Rows in which somebody answers a second time are not loaded; the first row counts.
INSERT INTO desk.main.bad_rows
WITH ranked AS (
    SELECT
        line,
        row_number() OVER (PARTITION BY wave_id, person, item_id ORDER BY line) AS place
    FROM desk.main.new_answers
)
SELECT DISTINCT line, '', '', 'answered twice' FROM ranked WHERE place > 1
