-- Answers of a file with a column a question: one row an answer that was given, in the order in
-- which the store keeps them.
CREATE OR REPLACE TABLE desk.main.new_answers AS
WITH answered AS (
    UNPIVOT (
        SELECT rowid AS row_id, line, survey, COLUMNS('^item_\d{4}$') FROM desk.main.staged
    )
    ON COLUMNS('^item_\d{4}$') INTO NAME item VALUE score
)
SELECT
    respondent.wave_id,
    respondent.unit_id,
    respondent.person,
    question.item_id,
    answered.score,
    answered.line
FROM answered
INNER JOIN desk.main.respondents AS respondent ON respondent.row_id = answered.row_id
INNER JOIN desk.main.item_map AS question
    ON question.item = answered.item AND question.survey IS NOT DISTINCT FROM answered.survey
ORDER BY respondent.wave_id, respondent.unit_id, respondent.person, question.item_id
