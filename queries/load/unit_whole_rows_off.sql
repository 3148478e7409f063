-- Takes the rows of the whole organisation off the desk.
DELETE FROM desk.main.staged WHERE line IN (SELECT line FROM desk.main.wholes)
