-- How many rows of the file are not loaded.
SELECT count(DISTINCT line) AS rows FROM desk.main.bad_rows
