-- How many rows repeat a unit and month.
SELECT count(*) - count(DISTINCT hash(unit, month)) AS rows FROM desk.main.staged
