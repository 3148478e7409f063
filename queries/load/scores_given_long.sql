-- How many scores a file with a row a score holds.
SELECT count(score) AS scores FROM desk.main.staged
