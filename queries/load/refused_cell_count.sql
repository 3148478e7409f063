-- How many cells are not loaded although their row is not rejected.
SELECT count(*) AS refused
FROM desk.main.refused_cells
WHERE line NOT IN (SELECT line FROM desk.main.bad_rows)
