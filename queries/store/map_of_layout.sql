-- The map by which the latest file with these column names was read, and that upload.
-- Parameters: layout.
SELECT upload, file, map
FROM main.uploads
WHERE layout = $layout AND state <> 'undone'
ORDER BY upload DESC
LIMIT 1
