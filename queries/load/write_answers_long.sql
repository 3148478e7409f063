-- Writes the answers of a file with a row an answer in the order in which the store keeps them,
-- without laying them out on the desk first. Parameters: upload.
INSERT INTO main.answers (wave_id, unit_id, person, item_id, score, upload)
SELECT wave_id, unit_id, person, item_id, score, $upload
FROM desk.main.long_answers
ORDER BY wave_id, unit_id, person, item_id
