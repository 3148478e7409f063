-- Units and waves of the file whose invitations are in force already, one row an upload.
SELECT before.upload, count(*) AS rows
FROM desk.main.staged AS invited
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = invited.unit
INNER JOIN desk.main.wave_map AS wave
    ON wave.wave IS NOT DISTINCT FROM invited.wave AND wave.survey IS NOT DISTINCT FROM invited.survey
INNER JOIN main.invitations AS before
    ON before.unit_id = unit.unit_id AND before.wave_id = wave.wave_id
GROUP BY before.upload
ORDER BY before.upload
