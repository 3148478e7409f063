-- How many rows repeat a unit and month.
SELECT count(*) - count(DISTINCT hash(unit.unit_id, date_trunc('month', period.starts_on))) AS rows
FROM desk.main.staged AS counted
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = counted.unit
INNER JOIN desk.main.period_map AS period ON period.spelling = counted.month
