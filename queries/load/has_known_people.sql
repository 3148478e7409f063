-- Whether somebody of the file has a spell of employment.
SELECT EXISTS (
    SELECT 1
    FROM desk.main.people AS known
    INNER JOIN main.employment AS spell ON spell.person = known.person
)
