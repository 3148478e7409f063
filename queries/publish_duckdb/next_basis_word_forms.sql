-- Writes by which forms the published counts found each word.
-- Reads: basis.word_forms, words_kept, comment_slots, word_forms.
CREATE OR REPLACE TABLE next_basis.word_forms AS
SELECT slots.slot, word_forms.word, word_forms.form
FROM word_forms
CROSS JOIN (SELECT DISTINCT slot FROM comment_slots WHERE is_now) AS slots
ANTI JOIN words_kept ON words_kept.slot = slots.slot AND words_kept.word = word_forms.word
UNION ALL
SELECT known.slot, known.word, known.form
FROM basis.word_forms AS known
SEMI JOIN words_kept ON words_kept.slot = known.slot AND words_kept.word = known.word
