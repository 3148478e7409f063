-- Takes one upload out of person_attributes. Parameters: upload.
DELETE FROM main.person_attributes WHERE upload = $upload
