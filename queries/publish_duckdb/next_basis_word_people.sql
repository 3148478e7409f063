-- Writes how many used each word for a unit itself.
-- Reads: word_people_then, words_anew, word_people.
CREATE OR REPLACE TABLE next_basis.word_people AS
SELECT present.slot, present.unit_id, present.word, present.people
FROM word_people AS present
SEMI JOIN words_anew ON words_anew.slot = present.slot AND words_anew.word = present.word
UNION ALL
SELECT known.slot, known.unit_id, known.word, known.people
FROM word_people_then AS known
ANTI JOIN words_anew ON words_anew.slot = known.slot AND words_anew.word = known.word
