-- Lowest and highest figure, and how many, of each metric on the desk.
SELECT metric, min(value) AS lowest, max(value) AS highest, count(*) AS figures
FROM desk.main.new_values
GROUP BY metric
ORDER BY metric
