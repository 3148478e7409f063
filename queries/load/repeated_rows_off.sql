-- Takes repeated rows off the desk.
DELETE FROM desk.main.staged WHERE line IN (SELECT line FROM desk.main.repeated)
