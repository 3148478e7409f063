-- How many staff wrote, and used each word, with why it is not told; nothing of a unit's words
-- where it is not told how many wrote there.
-- Grain: one row a period (slot), unit and word ('' = anything).
-- Reads: word_figures, listed_words, hidden_comments, hidden_words.
SELECT
    word_figures.slot,
    word_figures.unit_id,
    word_figures.word,
    CASE WHEN coalesce(hidden_words.why, hidden_comments.why) IS NULL
        THEN CAST(word_figures.people AS DOUBLE) END AS people,
    coalesce(hidden_words.why, hidden_comments.why) AS why
FROM word_figures
LEFT JOIN listed_words ON listed_words.word = word_figures.word
LEFT JOIN hidden_comments
    ON hidden_comments.slot = word_figures.slot
    AND hidden_comments.unit_id = word_figures.unit_id
LEFT JOIN hidden_words
    ON hidden_words.layer = listed_words.place
    AND hidden_words.slot = word_figures.slot
    AND hidden_words.unit_id = word_figures.unit_id
WHERE word_figures.word = '' OR hidden_comments.why IS NULL
