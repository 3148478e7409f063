-- Writes the answers, which lie on the desk in the order in which the store keeps them.
-- Parameters: upload.
INSERT INTO main.answers (wave_id, unit_id, person, item_id, score, upload)
SELECT wave_id, unit_id, person, item_id, score, $upload
FROM desk.main.new_answers
