-- Takes one upload out of the undone unit_changes, once they are back. Parameters: upload.
DELETE FROM undone.unit_changes WHERE upload = $upload
