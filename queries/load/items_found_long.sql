-- Questions on the desk where each row is an answer: one row a survey and question.
SELECT
    survey,
    item,
    min(score) AS lowest,
    max(score) AS highest,
    bool_and(score = floor(score)) AS whole,
    min(line) AS line,
    count(score) AS answers
FROM desk.main.staged
WHERE item IS NOT NULL
GROUP BY survey, item
ORDER BY survey, item
