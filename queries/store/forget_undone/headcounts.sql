-- Takes one upload out of the undone headcounts, once they are back. Parameters: upload.
DELETE FROM undone.headcounts WHERE upload = $upload
