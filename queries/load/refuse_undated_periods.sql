-- Rows whose period is none are not loaded.
INSERT INTO desk.main.bad_rows
SELECT line, 'period', coalesce(period, ''), 'not a period'
FROM desk.main.staged
WHERE period IS NULL OR period NOT IN (SELECT spelling FROM desk.main.period_map)
