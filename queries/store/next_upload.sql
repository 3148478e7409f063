-- The number the next upload gets.
SELECT coalesce(max(upload), 0) + 1 FROM main.uploads
