-- Words told of before whose counts must not be told anew: beside those of then they would tell of a
-- few. Two tellings part people into groups, each of which must hold the smallest group, unless it
-- is the whole of what one of them told. People who are gone are never taken out of a count.
-- Grain: one row a period (slot) and word ('' = anything).
-- Reads: writer_groups, word_losses, rules.
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
SELECT slot, word FROM word_losses WHERE NOT all_gone OR word <> ''
