-- How many rows of the file lie on the desk.
SELECT count(*) AS rows FROM desk.main.staged
