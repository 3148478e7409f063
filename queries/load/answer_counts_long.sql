-- What the desk holds: answers, and people (each in the first of its rows).
WITH beside AS (
    SELECT person = lag(person) OVER () AS same_person, person FROM desk.main.new_answers
),
people AS (
    SELECT person FROM beside WHERE same_person IS NOT TRUE GROUP BY person
)
SELECT (SELECT count(*) FROM beside) AS answers, (SELECT count(*) FROM people) AS people
