-- Takes one upload out of aliases. Parameters: upload.
DELETE FROM main.aliases WHERE upload = $upload
