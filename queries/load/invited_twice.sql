-- How many rows repeat a unit and wave.
SELECT count(*) - count(DISTINCT hash(unit.unit_id, wave.wave_id)) AS rows
FROM desk.main.staged AS invited
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = invited.unit
INNER JOIN desk.main.wave_map AS wave
    ON wave.wave IS NOT DISTINCT FROM invited.wave AND wave.survey IS NOT DISTINCT FROM invited.survey
