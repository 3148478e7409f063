-- Sets how many people a figure rests on where the metric has a column of its own for it
-- (people_<metric> on the desk).
UPDATE desk.main.new_values AS given
SET people = told.people
FROM (
    UNPIVOT (SELECT rowid AS row_id, COLUMNS('^people_\d{4}$') FROM desk.main.staged)
    ON COLUMNS('^people_\d{4}$') INTO NAME target VALUE people
) AS told
WHERE told.row_id = given.row_id AND right(told.target, 4) = right(given.metric_target, 4)
