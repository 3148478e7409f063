-- Who wrote what, once each: every writer under the word '', and under each word they used. A
-- person who wrote for two units in one period counts for the one of the later comment.
-- Grain: one row a period (slot), person and word.
-- Reads: comment_slots, comment_forms, word_forms.
WITH placed AS (
    SELECT
        slot,
        person,
        unit_id,
        row_number() OVER (PARTITION BY slot, person ORDER BY said_on DESC, id DESC) AS place
    FROM comment_slots
    WHERE is_now
),
used AS (
    SELECT DISTINCT comment_slots.slot, comment_slots.person, word_forms.word
    FROM comment_slots
    JOIN comment_forms ON comment_forms.id = comment_slots.id
    JOIN word_forms ON word_forms.form = comment_forms.form
    WHERE comment_slots.is_now
)
SELECT slot, person, unit_id, '' AS word
FROM placed
WHERE place = 1
UNION ALL
SELECT used.slot, used.person, placed.unit_id, used.word
FROM used
JOIN placed ON placed.slot = used.slot AND placed.person = used.person
WHERE placed.place = 1
