-- Who answered what, one row a row of the file, in the order in which the store keeps answers: wave,
-- unit and key of the person beside the columns of questions. Where the file names nobody, each row
-- is a person of its own. Parameters: file_hash, inner_pad, outer_pad.
CREATE OR REPLACE TABLE desk.main.answering AS
SELECT
    wave.wave_id,
    unit.unit_id,
    coalesce(
        known.person,
        person_key(lower(trim(answer.person)), $inner_pad, $outer_pad),
        person_key('row ' || answer.rowid || ' of ' || $file_hash, $inner_pad, $outer_pad)
    ) AS person,
    answer.rowid AS row_id,
    answer.line,
    answer.survey,
    COLUMNS('^item_\d{4}$')
FROM desk.main.staged AS answer
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = answer.unit
INNER JOIN desk.main.wave_map AS wave
    ON wave.wave IS NOT DISTINCT FROM answer.wave AND wave.survey IS NOT DISTINCT FROM answer.survey
LEFT JOIN desk.main.people AS known ON known.spelling = answer.person
ORDER BY wave_id, unit_id, person
