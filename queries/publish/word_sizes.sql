-- What a count of a word would tell of: people who used it, others who wrote, and beside it people
-- who used another word of pride. untold: why nothing of the unit is told. Nobody used it: no row.
-- Grain: one row a word (layer), period (slot) and unit.
-- Reads: word_figures, hidden_comments, listed_words.
SELECT
    listed_words.place AS layer,
    used.slot,
    used.unit_id,
    used.parent_id,
    used.level,
    used.leaf,
    used.minimum_group,
    used.people,
    used.direct_people,
    wrote.people - used.people AS others,
    wrote.direct_people - used.direct_people AS direct_others,
    CASE WHEN listed_words.kind = 'pride' THEN together.people - used.people ELSE 0 END AS beside,
    CASE WHEN listed_words.kind = 'pride' THEN together.direct_people - used.direct_people ELSE 0 END
        AS direct_beside,
    hidden_comments.why AS untold
FROM word_figures AS used
JOIN listed_words ON listed_words.word = used.word
JOIN word_figures AS wrote
    ON wrote.slot = used.slot AND wrote.unit_id = used.unit_id AND wrote.word = ''
LEFT JOIN word_figures AS together
    ON together.slot = used.slot AND together.unit_id = used.unit_id AND together.word = '(any)'
LEFT JOIN hidden_comments
    ON hidden_comments.slot = used.slot AND hidden_comments.unit_id = used.unit_id
WHERE used.word <> ''
