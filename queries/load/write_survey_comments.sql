-- Writes what respondents wrote beside their answers, masked, dated by the answer or by the end of
-- its wave. Parameters: upload, first_names (a pattern).
INSERT INTO main.comments (side, unit_id, said_on, person, comment, upload)
WITH said AS (
    UNPIVOT (
        SELECT rowid AS row_id, survey, wave, answered_on, COLUMNS('^comment_\d{4}$')
        FROM desk.main.staged
    )
    ON COLUMNS('^comment_\d{4}$') INTO NAME target VALUE comment
)
SELECT
    'staff',
    respondent.unit_id,
    coalesce(said.answered_on, wave.closed_on),
    respondent.person,
    masked(said.comment, $first_names),
    $upload
FROM said
INNER JOIN desk.main.respondents AS respondent ON respondent.row_id = said.row_id
INNER JOIN desk.main.wave_map AS wave
    ON wave.wave IS NOT DISTINCT FROM said.wave AND wave.survey IS NOT DISTINCT FROM said.survey
WHERE trim(said.comment) <> ''
ORDER BY coalesce(said.answered_on, wave.closed_on), respondent.unit_id
