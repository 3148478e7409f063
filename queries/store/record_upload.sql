-- Writes one upload into the ledger and gives its number.
-- Parameters: every column of the ledger but the number, the state and what comes with an undo.
INSERT INTO main.uploads (
    upload, kind, file, sha256, format, rows_read, rows_loaded, rows_rejected, rows_skipped,
    who, loaded_at, state, supersedes, touched, map, notes
)
VALUES (
    $upload, $kind, $file, $sha256, $format, $rows_read, $rows_loaded, $rows_rejected,
    $rows_skipped, $who, $loaded_at, 'loaded', $supersedes, $touched, $map, $notes
)
