-- How many rows repeat a unit and wave.
SELECT count(*) - count(DISTINCT hash(unit, wave, survey)) AS rows FROM desk.main.staged
