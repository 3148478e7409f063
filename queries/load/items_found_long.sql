-- Questions on the desk where each row is an answer: one row a survey and question, with its text
-- (where the file has one) and the spread of its answers.
SELECT
    survey,
    item,
    max(item_text) AS text,
    CAST(min(score) AS DOUBLE) AS lowest,
    CAST(max(score) AS DOUBLE) AS highest,
    count(score) AS answers
FROM desk.main.staged
WHERE item IS NOT NULL
GROUP BY survey, item
ORDER BY survey, item
