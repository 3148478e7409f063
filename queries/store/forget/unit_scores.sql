-- Takes one upload out of unit_scores. Parameters: upload.
DELETE FROM main.unit_scores WHERE upload = $upload
