-- Answers of a file with a column a question: one row an answer that was given, in the order in
-- which the store keeps them; each person's in the order of the columns.
CREATE OR REPLACE VIEW desk.main.new_answers AS
WITH answered AS (
    SELECT
        given.wave_id,
        given.unit_id,
        given.person,
        unnest(asked.item_ids) AS item_id,
        unnest(list_value(*COLUMNS('^item_\d{4}$'))) AS score,
        given.line
    FROM desk.main.answering AS given
    INNER JOIN desk.main.item_lists AS asked ON asked.survey IS NOT DISTINCT FROM given.survey
)
SELECT wave_id, unit_id, person, item_id, score, line
FROM answered
WHERE score IS NOT NULL AND item_id IS NOT NULL
