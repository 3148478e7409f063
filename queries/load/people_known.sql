-- How many people the file names, whatever the spelling.
SELECT count(DISTINCT person) AS people FROM desk.main.people
