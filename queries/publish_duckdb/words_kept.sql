-- Counts of staff's words that stay as they were published. What nobody stands behind any more, or
-- what many took back, is not told at all (withdrawn), but remembered. Where the count of writers
-- stays, or units moved, a period's words stay together; where that of all words of pride stays,
-- those of each do.
-- Grain: one row a period (slot) and word that was told of before.
-- Reads: words_few, moved_trees, word_losses, word_uploads_then, staff_said, listed_words, rules.
WITH known AS (
    SELECT DISTINCT slot, word FROM word_uploads_then
),
whole AS (
    SELECT slot FROM words_few WHERE word = ''
    UNION
    SELECT words_few.slot FROM words_few JOIN moved_trees ON moved_trees.slot = words_few.slot
    UNION
    SELECT slot FROM known WHERE slot NOT IN (SELECT slot FROM staff_said)
),
kept AS (
    SELECT known.slot, known.word
    FROM known
    LEFT JOIN listed_words ON listed_words.word = known.word
    WHERE known.slot IN (SELECT slot FROM whole)
        OR (listed_words.word IS NULL AND known.word <> '')
        OR EXISTS (
            SELECT 1
            FROM words_few
            WHERE words_few.slot = known.slot
                AND (
                    words_few.word = known.word
                    OR (words_few.word = '(any)' AND listed_words.kind = 'pride')
                )
        )
),
withdrawn AS (
    SELECT slot FROM known WHERE slot NOT IN (SELECT slot FROM staff_said)
    UNION
    SELECT word_losses.slot
    FROM word_losses
    CROSS JOIN rules
    WHERE word_losses.word = '' AND word_losses.gone >= greatest(10, rules.minimum_group)
        AND word_losses.slot IN (SELECT slot FROM whole)
)
SELECT
    kept.slot,
    kept.word,
    kept.slot IN (SELECT slot FROM withdrawn)
        OR (listed_words.word IS NULL AND kept.word <> '') AS withdrawn
FROM kept
LEFT JOIN listed_words ON listed_words.word = kept.word
