-- The ledger, oldest first, one row an upload.
SELECT
    upload, kind, file, sha256, format, rows_read, rows_loaded, rows_rejected, rows_skipped,
    who, loaded_at, state, undone_by, undone_at, supersedes, touched, map, notes,
    cells_rejected
FROM main.uploads
ORDER BY upload
