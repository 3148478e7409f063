-- Takes one upload out of headcounts. Parameters: upload.
DELETE FROM main.headcounts WHERE upload = $upload
