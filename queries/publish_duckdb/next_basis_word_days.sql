-- Writes in which period comments of each day are told of.
-- Reads: word_days_then, comment_slots, staff_words.
CREATE OR REPLACE TABLE next_basis.word_days AS
SELECT slot, said_on FROM word_days_then
UNION
SELECT slot, said_on
FROM comment_slots
WHERE is_now AND slot IN (SELECT slot FROM staff_words WHERE people IS NOT NULL)
