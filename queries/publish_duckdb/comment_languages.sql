-- The language of each text: that of most of its little words; the one listed first where
-- several have as many. A text without any has no row and counts as written in the first.
-- Grain: one row a text. Reads: comment_tokens, little_words.
WITH found AS (
    SELECT comment_tokens.id, little_words.language, little_words.place, count(*) AS words
    FROM comment_tokens
    JOIN little_words ON little_words.word = comment_tokens.token
    GROUP BY comment_tokens.id, little_words.language, little_words.place
)
SELECT id, language
FROM found
QUALIFY row_number() OVER (PARTITION BY id ORDER BY words DESC, place) = 1
