-- Takes the rows that are known already off the desk, so that their comments are not kept twice.
DELETE FROM desk.main.staged WHERE rowid IN (SELECT row_id FROM desk.main.known_before)
