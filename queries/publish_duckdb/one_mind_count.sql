-- How many more cells neighbours of one mind take with them. Reads: one_mind.
SELECT count(*) FROM one_mind
