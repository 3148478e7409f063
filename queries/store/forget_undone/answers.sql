-- Takes one upload out of the undone answers, once they are back. Parameters: upload.
DELETE FROM undone.answers WHERE upload = $upload
