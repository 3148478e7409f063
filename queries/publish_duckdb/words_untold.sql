-- Words that were not told of before in a period that was, and must not be now: the period stays as
-- it was, all words of pride do, or the word has a form of another that was told of by other people.
-- Grain: one row a period (slot) and word. Reads: words_judged, word_uploads_then, words_kept,
-- listed_words, word_forms, word_forms_then, said_then, staff_said.
WITH fresh AS (
    SELECT DISTINCT judged.slot, judged.word, listed_words.kind
    FROM words_judged AS judged
    JOIN listed_words ON listed_words.word = judged.word
    SEMI JOIN word_uploads_then AS period ON period.slot = judged.slot
    ANTI JOIN word_uploads_then AS known ON known.slot = judged.slot AND known.word = judged.word
),
alike AS (
    SELECT DISTINCT fresh.slot, fresh.word, forms_before.word AS word_before
    FROM fresh
    JOIN word_forms ON word_forms.word = fresh.word
    JOIN word_forms_then AS forms_before
        ON forms_before.slot = fresh.slot AND forms_before.form = word_forms.form
    WHERE forms_before.word <> '(any)'
),
sets AS (
    SELECT alike.slot, alike.word, alike.word_before, said.person, 1 AS here, 0 AS there
    FROM alike
    JOIN staff_said AS said ON said.slot = alike.slot AND said.word = alike.word
    UNION ALL
    SELECT alike.slot, alike.word, alike.word_before, said.person, 0, 1
    FROM alike
    JOIN said_then AS said ON said.slot = alike.slot AND said.word = alike.word_before AND said.used
),
other_people AS (
    SELECT slot, word, word_before, person
    FROM sets
    GROUP BY slot, word, word_before, person
    HAVING sum(here) = 0 OR sum(there) = 0
)
SELECT fresh.slot, fresh.word
FROM fresh
WHERE EXISTS (
        SELECT 1
        FROM words_kept
        WHERE words_kept.slot = fresh.slot
            AND (
                words_kept.word = ''
                OR (words_kept.word = '(any)' AND fresh.kind = 'pride')
            )
    )
    OR EXISTS (
        SELECT 1
        FROM other_people
        WHERE other_people.slot = fresh.slot AND other_people.word = fresh.word
    )
