-- Spells of the file that are in force already, one row an upload.
SELECT before.upload, count(*) AS spells
FROM desk.main.staged AS spell
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = spell.unit
INNER JOIN desk.main.people AS person ON person.spelling = spell.person
INNER JOIN main.employment AS before
    ON before.person = person.person
    AND before.unit_id = unit.unit_id
    AND before.started_on = spell.started
GROUP BY before.upload
ORDER BY before.upload
