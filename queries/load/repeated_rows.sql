-- How many rows answer again what another row of the same person counts for.
SELECT count(*) AS rows FROM desk.main.repeated
