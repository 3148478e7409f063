-- What is told of the words of staff: as it is now, or as it was where that has to stay. A unit that
-- was not told of then is said to be hidden, since nobody using a word has no row. A threshold that
-- was raised since holds for what stays, too.
-- Grain: one row a period (slot), unit and word ('' = anything).
-- Reads: words_judged, words_anew, words_kept, word_shown_then,
-- rules.
SELECT judged.slot, judged.unit_id, judged.word, judged.people, judged.why
FROM words_judged AS judged
SEMI JOIN words_anew ON words_anew.slot = judged.slot AND words_anew.word = judged.word
UNION ALL
SELECT
    shown.slot,
    shown.unit_id,
    shown.word,
    CASE WHEN shown.people >= rules.minimum_group THEN shown.people END,
    CASE WHEN shown.people < rules.minimum_group THEN 'fewer_than_minimum' ELSE shown.why END
FROM word_shown_then AS shown
CROSS JOIN rules
SEMI JOIN words_kept
    ON words_kept.slot = shown.slot AND words_kept.word = shown.word AND NOT words_kept.withdrawn
UNION ALL
SELECT judged.slot, judged.unit_id, judged.word, NULL, 'small_change'
FROM words_judged AS judged
ANTI JOIN words_anew ON words_anew.slot = judged.slot AND words_anew.word = judged.word
LEFT JOIN words_kept ON words_kept.slot = judged.slot AND words_kept.word = judged.word
ANTI JOIN word_shown_then AS shown
    ON shown.slot = judged.slot
    AND shown.word = judged.word
    AND shown.unit_id = judged.unit_id
    AND NOT coalesce(words_kept.withdrawn, FALSE)
