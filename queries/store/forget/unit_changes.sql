-- Takes one upload out of unit_changes. Parameters: upload.
DELETE FROM main.unit_changes WHERE upload = $upload
