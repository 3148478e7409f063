-- What is told of the words of staff where nothing was told before.
-- Grain: one row a period (slot), unit and word ('' = anything). Reads: words_judged.
SELECT slot, unit_id, word, people, why FROM words_judged
