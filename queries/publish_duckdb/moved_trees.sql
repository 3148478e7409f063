-- Periods whose units do not add up as they did when their words were told.
-- Grain: one row a period (slot). Reads: word_above_then, ancestry.
SELECT DISTINCT above.slot
FROM word_above_then AS above
LEFT JOIN ancestry
    ON ancestry.unit_id = above.unit_id AND ancestry.ancestor_id = above.ancestor_id
WHERE ancestry.unit_id IS NULL
UNION
SELECT DISTINCT above.slot
FROM word_above_then AS above
JOIN ancestry ON ancestry.unit_id = above.unit_id
LEFT JOIN word_above_then AS same
    ON same.slot = above.slot
    AND same.unit_id = ancestry.unit_id
    AND same.ancestor_id = ancestry.ancestor_id
WHERE same.slot IS NULL
