-- How many rows of a list of units are the whole organisation.
SELECT count(*) AS rows FROM desk.main.wholes
