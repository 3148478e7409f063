-- Writes what was last told of the words of staff, withdrawn since or not.
-- Reads: words_judged, words_anew, word_shown_then.
CREATE OR REPLACE TABLE next_basis.word_shown AS
SELECT judged.slot, judged.unit_id, judged.word, judged.people, judged.why
FROM words_judged AS judged
SEMI JOIN words_anew ON words_anew.slot = judged.slot AND words_anew.word = judged.word
UNION ALL
SELECT shown.slot, shown.unit_id, shown.word, shown.people, shown.why
FROM word_shown_then AS shown
ANTI JOIN words_anew ON words_anew.slot = shown.slot AND words_anew.word = shown.word
