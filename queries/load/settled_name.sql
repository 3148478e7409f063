-- The rows under their name.
ALTER TABLE desk.main.settled RENAME TO staged
