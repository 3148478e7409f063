-- Who had written when the published counts of a word were made, and whether they used it, as far as
-- their comments are still known. A number that means another upload by now is not among those of
-- then. Grain: one row a period (slot), person and word ('' = anything). Reads: comment_slots,
-- comment_forms, word_uploads_then, word_forms_then, uploads.
WITH known AS (
    SELECT word_uploads_then.slot, word_uploads_then.word, word_uploads_then.upload
    FROM word_uploads_then
    LEFT JOIN uploads ON uploads.upload = word_uploads_then.upload
    WHERE coalesce(uploads.loaded_at, TIMESTAMP '1970-01-01') = word_uploads_then.loaded_at
),
written AS (
    SELECT known.word, comment_slots.*
    FROM comment_slots
    JOIN known ON known.slot = comment_slots.slot AND known.upload = comment_slots.upload
),
placed AS (
    SELECT
        slot,
        word,
        person,
        unit_id,
        row_number() OVER (PARTITION BY slot, word, person ORDER BY said_on DESC, id DESC) AS place
    FROM written
),
used AS (
    SELECT DISTINCT written.slot, written.word, written.person
    FROM written
    JOIN comment_forms ON comment_forms.id = written.id
    JOIN word_forms_then AS forms
        ON forms.slot = written.slot
        AND forms.word = written.word
        AND forms.form = comment_forms.form
)
SELECT
    placed.slot,
    placed.word,
    placed.person,
    placed.unit_id,
    placed.word = '' OR used.person IS NOT NULL AS used
FROM placed
LEFT JOIN used
    ON used.slot = placed.slot AND used.word = placed.word AND used.person = placed.person
WHERE placed.place = 1
