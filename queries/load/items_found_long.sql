-- Questions on the desk where each row is an answer: one row a survey and question, with the spread
-- of its answers.
SELECT survey, item, min(score) AS lowest, max(score) AS highest, count(score) AS answers
FROM desk.main.staged
WHERE item IS NOT NULL
GROUP BY survey, item
ORDER BY survey, item
