-- Rows of the file whose unit and wave have their invitations already.
-- Parameters: supersedes (the upload whose place this file takes, or NULL).
CREATE OR REPLACE TABLE desk.main.known_before AS
SELECT DISTINCT invited.rowid AS row_id
FROM desk.main.staged AS invited
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = invited.unit
INNER JOIN desk.main.wave_map AS wave
    ON wave.wave IS NOT DISTINCT FROM invited.wave AND wave.survey IS NOT DISTINCT FROM invited.survey
INNER JOIN main.invitations AS before
    ON before.unit_id = unit.unit_id AND before.wave_id = wave.wave_id
WHERE before.upload IS DISTINCT FROM CAST($supersedes AS INTEGER)
