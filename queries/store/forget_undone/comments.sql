-- Takes one upload out of the undone comments, once they are back. Parameters: upload.
DELETE FROM undone.comments WHERE upload = $upload
