-- Writes which units those words are added up to.
-- Reads: basis.word_above, words_kept, word_people, ancestry, unit_tree.
CREATE OR REPLACE TABLE next_basis.word_above AS
SELECT DISTINCT word_people.slot, word_people.unit_id, ancestry.ancestor_id, unit_tree.level
FROM word_people
JOIN ancestry ON ancestry.unit_id = word_people.unit_id
JOIN unit_tree ON unit_tree.unit_id = ancestry.ancestor_id
WHERE word_people.slot NOT IN (SELECT slot FROM words_kept WHERE whole_period)
UNION
SELECT known.slot, known.unit_id, known.ancestor_id, known.level
FROM basis.word_above AS known
WHERE known.slot IN (SELECT slot FROM words_kept)
