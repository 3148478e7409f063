-- Rows that repeat a unit and wave are not loaded; the first row counts.
INSERT INTO desk.main.bad_rows
WITH ranked AS (
    SELECT
        invited.line,
        row_number() OVER (PARTITION BY unit.unit_id, wave.wave_id ORDER BY invited.line) AS place
    FROM desk.main.staged AS invited
    INNER JOIN desk.main.unit_map AS unit ON unit.spelling = invited.unit
    INNER JOIN desk.main.wave_map AS wave
        ON wave.wave IS NOT DISTINCT FROM invited.wave
        AND wave.survey IS NOT DISTINCT FROM invited.survey
)
SELECT line, '', '', 'same unit and wave again' FROM ranked WHERE place > 1
