-- The nearest unit above each unit in which a word's count is told, then and now: what all counts of
-- one time tell together are the people of each such unit less those of units told below it.
-- Grain: one row a time, period (slot), word, side of it (part) and unit.
-- Reads: word_shown_then, word_above_then, words_judged, ancestry, unit_tree.
WITH told AS (
    SELECT TRUE AS is_then, slot, word, unit_id FROM word_shown_then WHERE people IS NOT NULL
    UNION ALL
    SELECT FALSE, slot, word, unit_id FROM words_judged WHERE people IS NOT NULL
),
parts AS (
    SELECT told.*, unnest(CASE WHEN word = '' THEN ['used'] ELSE ['used', 'others'] END) AS part
    FROM told
    UNION ALL
    SELECT told.*, 'beside'
    FROM told
    SEMI JOIN told AS together
        ON together.is_then = told.is_then
        AND together.slot = told.slot
        AND together.unit_id = told.unit_id
        AND together.word = '(any)'
    WHERE told.word NOT IN ('', '(any)')
)
SELECT
    parts.is_then, parts.slot, parts.word, parts.part, above.unit_id,
    arg_max(above.ancestor_id, above.level) AS cell
FROM parts
JOIN word_above_then AS above
    ON above.slot = parts.slot AND above.ancestor_id = parts.unit_id
WHERE parts.is_then
GROUP BY parts.is_then, parts.slot, parts.word, parts.part, above.unit_id
UNION ALL
SELECT
    parts.is_then, parts.slot, parts.word, parts.part, ancestry.unit_id,
    arg_max(ancestry.ancestor_id, unit_tree.level) AS cell
FROM parts
JOIN ancestry ON ancestry.ancestor_id = parts.unit_id
JOIN unit_tree ON unit_tree.unit_id = ancestry.ancestor_id
WHERE NOT parts.is_then
GROUP BY parts.is_then, parts.slot, parts.word, parts.part, ancestry.unit_id
