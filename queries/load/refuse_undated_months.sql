-- Rows whose month is none are not loaded.
INSERT INTO desk.main.bad_rows
SELECT line, 'month', coalesce(month, ''), 'not a month'
FROM desk.main.staged
WHERE month IS NULL OR month NOT IN (SELECT spelling FROM desk.main.period_map)
