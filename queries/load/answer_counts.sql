-- What the desk holds: answers, and people in a wave (each in the first of its rows).
WITH beside AS (
    SELECT person = lag(person) OVER () AS same_person, person FROM desk.main.new_answers
)
SELECT
    count(*) AS answers,
    count(DISTINCT CASE WHEN same_person IS NOT TRUE THEN person END) AS people
FROM beside
