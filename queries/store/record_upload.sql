-- Writes one upload into the ledger, in force.
-- Parameters: upload, kind, file, file_hash, format, rows_read, rows_loaded, rows_rejected,
-- rows_skipped, who, loaded_at, supersedes, touched, map, notes, layout, cells_rejected.
INSERT INTO main.uploads (
    upload, kind, file, sha256, format, rows_read, rows_loaded, rows_rejected, rows_skipped,
    who, loaded_at, state, supersedes, touched, map, notes, layout,
    cells_rejected
)
VALUES (
    $upload, $kind, $file, $file_hash, $format, $rows_read, $rows_loaded, $rows_rejected,
    $rows_skipped, $who, $loaded_at, 'loaded', $supersedes, $touched, $map, $notes, $layout,
    $cells_rejected
)
