-- The same groups as they would be told of now, of words and periods that were told of before.
-- Grain: one row a period (slot), word, side of it (part) and person.
-- Reads: staff_said, word_uploads_then, listed_words.
WITH known AS (
    SELECT DISTINCT then_known.slot, then_known.word, coalesce(listed_words.kind, '') AS kind
    FROM word_uploads_then AS then_known
    LEFT JOIN listed_words ON listed_words.word = then_known.word
    WHERE then_known.word = '' OR listed_words.word IS NOT NULL
)
SELECT said.slot, said.word, 'used' AS part, said.person, said.unit_id
FROM staff_said AS said
SEMI JOIN known ON known.slot = said.slot AND known.word = said.word
UNION ALL
SELECT
    wrote.slot,
    known.word,
    CASE WHEN wrote.word = '' THEN 'others' ELSE 'beside' END,
    wrote.person,
    wrote.unit_id
FROM staff_said AS wrote
JOIN known
    ON known.slot = wrote.slot
    AND (wrote.word = '' AND known.word <> '' OR wrote.word = '(any)' AND known.kind = 'pride')
ANTI JOIN staff_said AS used
    ON used.slot = wrote.slot AND used.word = known.word AND used.person = wrote.person
