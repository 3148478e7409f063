-- Takes one upload out of person_addresses. Parameters: upload.
DELETE FROM main.person_addresses WHERE upload = $upload
