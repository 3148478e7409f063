-- What the desk holds: answers, and people who gave one.
WITH counted AS (
    SELECT survey, count(COLUMNS('^item_\d{4}$')) AS '\0'
    FROM desk.main.answering
    GROUP BY survey
),
answers AS (
    SELECT
        unnest(asked.item_ids) AS item_id,
        unnest(list_value(*COLUMNS('^item_\d{4}$'))) AS answers
    FROM counted
    INNER JOIN desk.main.item_lists AS asked ON asked.survey IS NOT DISTINCT FROM counted.survey
),
given AS (
    SELECT person, coalesce(*COLUMNS('^item_\d{4}$')) AS any_score FROM desk.main.answering
),
people AS (
    SELECT person FROM given WHERE any_score IS NOT NULL GROUP BY person
)
SELECT
    (SELECT CAST(coalesce(sum(answers), 0) AS BIGINT) FROM answers WHERE item_id IS NOT NULL)
        AS answers,
    (SELECT count(*) FROM people) AS people
