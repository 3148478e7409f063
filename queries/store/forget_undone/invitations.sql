-- Takes one upload out of the undone invitations, once they are back. Parameters: upload.
DELETE FROM undone.invitations WHERE upload = $upload
