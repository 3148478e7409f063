-- Takes one upload out of the undone unit_scores, once they are back. Parameters: upload.
DELETE FROM undone.unit_scores WHERE upload = $upload
