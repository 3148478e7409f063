-- Writes which uploads the counts of words rest on.
-- Reads: basis.word_uploads, words_kept, comment_slots, uploads, listed_words.
CREATE OR REPLACE TABLE next_basis.word_uploads AS
WITH used AS (
    SELECT DISTINCT comment_slots.slot, listed.word, comment_slots.upload
    FROM comment_slots
    CROSS JOIN (SELECT word FROM listed_words UNION SELECT '') AS listed
    WHERE comment_slots.is_now
)
SELECT used.slot, used.word, used.upload,
    coalesce(uploads.loaded_at, TIMESTAMP '1970-01-01') AS loaded_at
FROM used
LEFT JOIN uploads ON uploads.upload = used.upload
ANTI JOIN words_kept ON words_kept.slot = used.slot AND words_kept.word = used.word
UNION ALL
SELECT known.slot, known.word, known.upload, known.loaded_at
FROM basis.word_uploads AS known
SEMI JOIN words_kept ON words_kept.slot = known.slot AND words_kept.word = known.word
