-- Rows that repeat a person, unit and first day are not loaded; the first row counts.
INSERT INTO desk.main.bad_rows
WITH ranked AS (
    SELECT
        spell.line,
        row_number() OVER (
            PARTITION BY person.person, unit.unit_id, spell.started ORDER BY spell.line
        ) AS place
    FROM desk.main.staged AS spell
    INNER JOIN desk.main.unit_map AS unit ON unit.spelling = spell.unit
    INNER JOIN desk.main.people AS person ON person.spelling = spell.person
)
SELECT line, '', '', 'same spell again' FROM ranked WHERE place > 1
