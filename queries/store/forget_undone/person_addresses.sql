-- Takes one upload out of the undone person_addresses, once they are back. Parameters: upload.
DELETE FROM undone.person_addresses WHERE upload = $upload
