-- Takes rows that are not loaded off the desk.
DELETE FROM desk.main.staged WHERE line IN (SELECT line FROM desk.main.bad_rows)
