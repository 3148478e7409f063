-- Gives each row the unit where its person worked on the day of the answer, else at the end of the
-- wave. Parameters: day, of a wave named for the whole file; may be NULL.
UPDATE desk.main.staged AS given
SET unit = placed.unit
FROM (
    SELECT answer.rowid AS row_id, arg_max(unit.unit, spell.started_on) AS unit
    FROM desk.main.staged AS answer
    INNER JOIN desk.main.people AS known ON known.spelling = answer.person
    INNER JOIN main.employment AS spell ON spell.person = known.person
    INNER JOIN main.units AS unit ON unit.unit_id = spell.unit_id
    WHERE spell.started_on <= coalesce(
        answer.answered_on, answer.wave_closed, answer.wave_opened, CAST($day AS DATE), current_date
    )
    GROUP BY answer.rowid
) AS placed
WHERE placed.row_id = given.rowid
