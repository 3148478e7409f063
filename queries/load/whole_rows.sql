-- Rows of the file that speak of the whole organisation.
SELECT count(*) AS rows
FROM desk.main.staged
WHERE unit IN (SELECT spelling FROM desk.main.unit_map WHERE unit_id = 0)
