-- Takes one upload out of employment. Parameters: upload.
DELETE FROM main.employment WHERE upload = $upload
