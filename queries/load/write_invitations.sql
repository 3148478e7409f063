-- Writes how many were asked. Parameters: upload.
INSERT INTO main.invitations (wave_id, unit_id, invited, upload)
SELECT wave.wave_id, unit.unit_id, CAST(invited.invited AS INTEGER), $upload
FROM desk.main.staged AS invited
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = invited.unit
INNER JOIN desk.main.wave_map AS wave
    ON wave.wave IS NOT DISTINCT FROM invited.wave AND wave.survey IS NOT DISTINCT FROM invited.survey
ORDER BY wave.wave_id, unit.unit_id
