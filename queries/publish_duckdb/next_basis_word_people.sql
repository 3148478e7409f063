-- Writes how many used each word for a unit itself.
-- Reads: basis.word_people, words_kept, word_people.
CREATE OR REPLACE TABLE next_basis.word_people AS
SELECT present.slot, present.unit_id, present.word, present.people
FROM word_people AS present
ANTI JOIN words_kept ON words_kept.slot = present.slot AND words_kept.word = present.word
UNION ALL
SELECT known.slot, known.unit_id, known.word, known.people
FROM basis.word_people AS known
SEMI JOIN words_kept ON words_kept.slot = known.slot AND words_kept.word = known.word
