-- Words told of before whose counts must not be told anew: beside those of then they would tell of a
-- few. Two tellings part people into groups, each of which must hold the smallest group, unless it
-- is the whole of what one of them told. People are never taken out of a count, and no unit that was
-- told is hidden: what was told is remembered as it was.
-- Grain: one row a period (slot) and word ('' = anything).
-- Reads: writer_groups, word_losses, word_shown_then, words_judged, listed_words, rules.
WITH sized AS (
    SELECT
        *,
        sum(people) OVER (PARTITION BY slot, word, part, cell_then) AS of_then,
        sum(people) OVER (PARTITION BY slot, word, part, cell_now) AS of_now
    FROM writer_groups
)
SELECT DISTINCT sized.slot, sized.word
FROM sized
CROSS JOIN rules
WHERE sized.people < greatest(10, rules.minimum_group)
    AND (sized.cell_then IS NULL OR sized.people < sized.of_then)
    AND (sized.cell_now IS NULL OR sized.people < sized.of_now)
UNION
SELECT slot, word FROM word_losses
UNION
SELECT shown.slot, shown.word
FROM word_shown_then AS shown
LEFT JOIN words_judged AS judged
    ON judged.slot = shown.slot
    AND judged.word = shown.word
    AND judged.unit_id = shown.unit_id
WHERE shown.people IS NOT NULL
    AND judged.people IS NULL
    AND (shown.word = '' OR shown.word IN (SELECT word FROM listed_words))
