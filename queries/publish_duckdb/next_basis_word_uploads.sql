-- Writes which uploads the counts of words rest on.
-- Reads: word_uploads_then, words_anew, comment_slots, uploads.
CREATE OR REPLACE TABLE next_basis.word_uploads AS
WITH used AS (
    SELECT DISTINCT words_anew.slot, words_anew.word, comment_slots.upload
    FROM comment_slots
    JOIN words_anew ON words_anew.slot = comment_slots.slot
    WHERE comment_slots.is_now
)
SELECT used.slot, used.word, used.upload,
    coalesce(uploads.loaded_at, TIMESTAMP '1970-01-01') AS loaded_at
FROM used
LEFT JOIN uploads ON uploads.upload = used.upload
UNION ALL
SELECT known.slot, known.word, known.upload, known.loaded_at
FROM word_uploads_then AS known
ANTI JOIN words_anew ON words_anew.slot = known.slot AND words_anew.word = known.word
