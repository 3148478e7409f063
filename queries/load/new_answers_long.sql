-- Answers of a file with a row an answer, on the desk in the order in which the store keeps them.
CREATE OR REPLACE TABLE desk.main.new_answers AS
SELECT wave_id, unit_id, person, item_id, score, line
FROM desk.main.long_answers
ORDER BY wave_id, unit_id, person, item_id
