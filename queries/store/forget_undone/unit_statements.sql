-- Takes one upload out of the undone unit_statements, once they are back. Parameters: upload.
DELETE FROM undone.unit_statements WHERE upload = $upload
