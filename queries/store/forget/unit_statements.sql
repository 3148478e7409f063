-- Takes one upload out of unit_statements. Parameters: upload.
DELETE FROM main.unit_statements WHERE upload = $upload
