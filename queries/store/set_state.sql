-- Marks an upload. Parameters: upload, state, undone_by, undone_at (both NULL when in force).
UPDATE main.uploads
SET state = $state, undone_by = $undone_by, undone_at = $undone_at
WHERE upload = $upload
