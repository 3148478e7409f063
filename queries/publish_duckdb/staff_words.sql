-- What is told of the words of staff: as it is now, or as it was where that has to stay.
-- Grain: one row a period (slot), unit and word ('' = anything).
-- Reads: words_judged, words_kept, basis.word_shown.
SELECT judged.slot, judged.unit_id, judged.word, judged.people, judged.why
FROM words_judged AS judged
ANTI JOIN words_kept ON words_kept.slot = judged.slot AND words_kept.word = judged.word
UNION ALL
SELECT shown.slot, shown.unit_id, shown.word, shown.people, shown.why
FROM basis.word_shown AS shown
SEMI JOIN words_kept ON words_kept.slot = shown.slot AND words_kept.word = shown.word
