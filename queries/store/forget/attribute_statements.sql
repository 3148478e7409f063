-- Takes one upload out of attribute_statements. Parameters: upload.
DELETE FROM main.attribute_statements WHERE upload = $upload
