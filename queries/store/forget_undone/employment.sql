-- Takes one upload out of the undone employment, once they are back. Parameters: upload.
DELETE FROM undone.employment WHERE upload = $upload
