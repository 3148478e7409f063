-- How many people of the file are there, and how many of them count in a unit of their own rather
-- than in the whole. Parameters: whole, the name of the whole.
SELECT
    count(DISTINCT known.person),
    count(DISTINCT known.person) FILTER (WHERE answer.unit <> $whole)
FROM desk.main.staged AS answer
INNER JOIN desk.main.people AS known ON known.spelling = answer.person
