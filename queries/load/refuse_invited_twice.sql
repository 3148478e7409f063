-- Rows that repeat a unit and wave are not loaded; the first row counts.
INSERT INTO desk.main.bad_rows
WITH ranked AS (
    SELECT
        invited.line,
        row_number() OVER (
            PARTITION BY unit.unit_id, invited.wave, invited.survey ORDER BY invited.line
        ) AS place
    FROM desk.main.staged AS invited
    INNER JOIN desk.main.unit_map AS unit ON unit.spelling = invited.unit
)
SELECT line, '', '', 'same unit and wave again' FROM ranked WHERE place > 1
