-- Writes the figures. Parameters: upload.
INSERT INTO main.unit_scores (unit_id, metric, starts_on, ends_on, value, people, upload)
SELECT unit_id, metric, starts_on, ends_on, value, people, $upload
FROM desk.main.new_values
ORDER BY metric, starts_on, unit_id
