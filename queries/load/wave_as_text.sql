-- Lets the column of waves hold names that the file does not have.
ALTER TABLE desk.main.staged ALTER COLUMN wave TYPE VARCHAR
