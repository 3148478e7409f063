-- Who answered, one row a row of the file: wave, unit and key of the person. Where the file names
-- nobody, each row is a person of its own. Parameters: file_hash, inner_pad, outer_pad.
CREATE OR REPLACE TABLE desk.main.respondents AS
SELECT
    answer.rowid AS row_id,
    wave.wave_id,
    unit.unit_id,
    coalesce(
        person.person,
        person_key('row ' || answer.rowid || ' of ' || $file_hash, $inner_pad, $outer_pad)
    ) AS person
FROM desk.main.staged AS answer
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = answer.unit
INNER JOIN desk.main.wave_map AS wave
    ON wave.wave IS NOT DISTINCT FROM answer.wave AND wave.survey IS NOT DISTINCT FROM answer.survey
LEFT JOIN desk.main.people AS person ON person.spelling = answer.person
