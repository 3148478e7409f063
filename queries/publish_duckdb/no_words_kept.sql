-- Nothing was published before that a count could be subtracted from. Reads: words_judged.
SELECT slot, word, FALSE AS whole_period FROM words_judged WHERE FALSE
