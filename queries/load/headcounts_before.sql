-- Units and months of the file that are in force already, one row an upload.
SELECT before.upload, count(*) AS rows
FROM desk.main.staged AS counted
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = counted.unit
INNER JOIN desk.main.period_map AS period ON period.spelling = counted.month
INNER JOIN main.headcounts AS before
    ON before.unit_id = unit.unit_id AND before.month = date_trunc('month', period.starts_on)
GROUP BY before.upload
ORDER BY before.upload
