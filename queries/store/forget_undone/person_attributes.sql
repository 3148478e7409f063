-- Takes one upload out of the undone person_attributes, once they are back. Parameters: upload.
DELETE FROM undone.person_attributes WHERE upload = $upload
