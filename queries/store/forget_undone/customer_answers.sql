-- Takes one upload out of the undone customer_answers, once they are back. Parameters: upload.
DELETE FROM undone.customer_answers WHERE upload = $upload
