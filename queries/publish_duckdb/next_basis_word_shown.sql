-- Writes what this generation tells of the words of staff. Reads: staff_words.
CREATE OR REPLACE TABLE next_basis.word_shown AS
SELECT slot, unit_id, word, people, why FROM staff_words
