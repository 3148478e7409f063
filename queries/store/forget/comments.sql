-- Takes one upload out of comments. Parameters: upload.
DELETE FROM main.comments WHERE upload = $upload
