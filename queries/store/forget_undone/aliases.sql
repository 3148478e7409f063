-- Takes one upload out of the undone aliases, once they are back. Parameters: upload.
DELETE FROM undone.aliases WHERE upload = $upload
