-- Takes one upload out of answers. Parameters: upload.
DELETE FROM main.answers WHERE upload = $upload
