-- Answers of the upload that is being written, in the order in which they were.
CREATE OR REPLACE VIEW desk.main.new_answers AS
SELECT wave_id, unit_id, person, item_id, score, CAST(NULL AS BIGINT) AS line
FROM main.answers
WHERE upload = getvariable('writing')
