-- Takes one upload out of customer_answers. Parameters: upload.
DELETE FROM main.customer_answers WHERE upload = $upload
