-- Spellings of months on the desk, with the first row of each.
SELECT month AS spelling, min(line) AS line, count(*) AS rows FROM desk.main.staged GROUP BY month ORDER BY month
