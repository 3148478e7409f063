-- Takes the rows of the whole organisation off the desk.
DELETE FROM desk.main.staged
WHERE unit IN (SELECT spelling FROM desk.main.unit_map WHERE unit_id = 0)
