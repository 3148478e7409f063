-- SQLite, access.db: the notes that stand beside a picture ($page, $subject), oldest first.
-- Grain: one row a note.
SELECT note, who, written, generation, scope, noted_at
FROM notes
WHERE page = $page AND subject = $subject AND taken_back_at IS NULL
ORDER BY noted_at, note
