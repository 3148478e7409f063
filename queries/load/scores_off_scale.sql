-- Answers off the scale of their question where each row is an answer: first row, question, value,
-- scale and how many rows have it.
SELECT
    min(answer.line) AS line,
    answer.item,
    answer.score,
    scale.low,
    scale.high,
    count(*) AS times
FROM desk.main.staged AS answer
INNER JOIN desk.main.item_map AS scale
    ON scale.item = answer.item AND scale.survey IS NOT DISTINCT FROM answer.survey
WHERE answer.score < scale.low OR answer.score > scale.high
GROUP BY answer.item, answer.score, scale.low, scale.high
ORDER BY line NULLS LAST, answer.item
