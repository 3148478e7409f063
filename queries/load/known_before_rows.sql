-- How many rows of the file are known already.
SELECT count(*) AS rows FROM desk.main.known_before
