-- Takes one upload out of the undone attribute_statements, once they are back. Parameters: upload.
DELETE FROM undone.attribute_statements WHERE upload = $upload
