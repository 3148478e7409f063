-- What the desk holds: answers, and people who gave one.
WITH given AS (
    SELECT person, coalesce(*COLUMNS('^item_\d{4}$')) AS any_score FROM desk.main.answering
),
people AS (
    SELECT person FROM given WHERE any_score IS NOT NULL GROUP BY person
)
SELECT
    (SELECT count(*) FROM desk.main.new_answers) AS answers,
    (SELECT count(*) FROM people) AS people
