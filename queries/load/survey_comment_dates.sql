-- First and last day of the comments of one upload. Parameters: upload.
SELECT min(said_on) AS first_on, max(said_on) AS last_on FROM main.comments WHERE upload = $upload
