-- Cells for hiding how many people used a word. Told is a count of the smallest group or more
-- beside at least as many who wrote without it, where the words of pride told together do not give
-- away a few. people: the fewer of those with and without it, so that what is hidden together is
-- hidden well in both respects. Nobody used it: no cell.
-- Grain: one row a word (layer), period (slot) and unit. Reads: word_sizes, hidden_beside.
SELECT
    word_sizes.layer,
    word_sizes.slot,
    word_sizes.unit_id,
    word_sizes.parent_id,
    word_sizes.level,
    word_sizes.leaf,
    least(word_sizes.people, word_sizes.others) AS people,
    least(word_sizes.direct_people, word_sizes.direct_others) AS direct_people,
    word_sizes.minimum_group,
    CASE
        WHEN word_sizes.untold IS NOT NULL OR hidden_beside.unit_id IS NOT NULL
            OR word_sizes.people < word_sizes.minimum_group
            OR word_sizes.others < word_sizes.minimum_group
            THEN 'fewer_than_minimum'
    END AS why
FROM word_sizes
LEFT JOIN hidden_beside
    ON hidden_beside.layer = word_sizes.layer
    AND hidden_beside.slot = word_sizes.slot
    AND hidden_beside.unit_id = word_sizes.unit_id
