-- Answers of a file with a column a question: one row an answer that was given, in the order in
-- which the store keeps them; each person's in the order of the columns.
CREATE OR REPLACE VIEW desk.main.new_answers AS
WITH answered AS (
    UNPIVOT (
        SELECT wave_id, unit_id, person, line, survey, COLUMNS('^item_\d{4}$')
        FROM desk.main.answering
    )
    ON COLUMNS('^item_\d{4}$') INTO NAME item VALUE score
)
SELECT
    answered.wave_id,
    answered.unit_id,
    answered.person,
    question.item_id,
    answered.score,
    answered.line
FROM answered
INNER JOIN desk.main.item_map AS question
    ON question.item = answered.item AND question.survey IS NOT DISTINCT FROM answered.survey
