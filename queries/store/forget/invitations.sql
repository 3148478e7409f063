-- Takes one upload out of invitations. Parameters: upload.
DELETE FROM main.invitations WHERE upload = $upload
