-- Writes by which forms the published counts found each word.
-- Reads: word_forms_then, words_anew, word_forms.
CREATE OR REPLACE TABLE next_basis.word_forms AS
SELECT words_anew.slot, word_forms.word, word_forms.form
FROM word_forms
JOIN words_anew ON words_anew.word = word_forms.word
UNION ALL
SELECT known.slot, known.word, known.form
FROM word_forms_then AS known
ANTI JOIN words_anew ON words_anew.slot = known.slot AND words_anew.word = known.word
