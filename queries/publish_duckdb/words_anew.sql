-- Words that are told as they are now. Grain: one row a period (slot) and word ('' = anything).
-- Reads: comment_slots, listed_words, words_kept, words_untold.
SELECT slots.slot, listed.word
FROM (SELECT DISTINCT slot FROM comment_slots WHERE is_now) AS slots
CROSS JOIN (SELECT word FROM listed_words UNION SELECT '') AS listed
ANTI JOIN words_kept ON words_kept.slot = slots.slot AND words_kept.word = listed.word
ANTI JOIN words_untold ON words_untold.slot = slots.slot AND words_untold.word = listed.word
