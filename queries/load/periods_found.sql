-- Spellings of periods on the desk, with the first row of each.
SELECT period AS spelling, min(line) AS line, count(*) AS rows FROM desk.main.staged GROUP BY period ORDER BY period
