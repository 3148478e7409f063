-- Writes which units those words are added up to: as then, where the count of writers stays.
-- Reads: word_above_then, words_anew, word_people, ancestry, unit_tree.
CREATE OR REPLACE TABLE next_basis.word_above AS
SELECT DISTINCT word_people.slot, word_people.unit_id, ancestry.ancestor_id, unit_tree.level
FROM word_people
JOIN ancestry ON ancestry.unit_id = word_people.unit_id
JOIN unit_tree ON unit_tree.unit_id = ancestry.ancestor_id
WHERE word_people.slot IN (SELECT slot FROM words_anew WHERE word = '')
UNION
SELECT known.slot, known.unit_id, known.ancestor_id, known.level
FROM word_above_then AS known
WHERE known.slot NOT IN (SELECT slot FROM words_anew WHERE word = '')
