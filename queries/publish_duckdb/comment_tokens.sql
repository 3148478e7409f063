-- Words of each text in small letters, without what was masked. A word does not count where
-- one of the three words before it, in the same part of the sentence, turns it into its opposite:
-- "not proud", "never felt any pride"; "no fuss, proud of it" counts. Parts end at punctuation and
-- at "but". French words lose their article: "l'accueil".
-- Grain: one row a text and word. Reads: comment_texts, negation_words.
WITH texts AS (
    SELECT
        id,
        regexp_replace(
            regexp_replace(replace(lower(comment), '’', ''''), '\[[^\]]*\]', ' . ', 'g'),
            '\b(l|d|n|j|m|t|s|c|qu)''', ' \1 ', 'g'
        ) AS text
    FROM comment_texts
),
parts AS (
    SELECT
        id,
        unnest(found) AS part,
        generate_subscripts(found, 1) AS part_number
    FROM (
        SELECT
            id,
            string_split_regex(text, '[.,;:!?()"\n\r\x{2013}\x{2014}]+|\s(but|aber|mais|pero)\s')
                AS found
        FROM texts
    )
),
words AS (
    SELECT
        id,
        part_number,
        unnest(found) AS token,
        generate_subscripts(found, 1) AS place
    FROM (
        SELECT id, part_number, regexp_extract_all(part, '\p{L}+(''\p{L}+)*') AS found FROM parts
    )
),
told AS (
    SELECT
        id,
        token,
        max(CASE WHEN token LIKE '%n''t' OR negation_words.word IS NOT NULL THEN 1 ELSE 0 END)
            OVER (
                PARTITION BY id, part_number ORDER BY place
                ROWS BETWEEN 3 PRECEDING AND 1 PRECEDING
            ) AS turned
    FROM words
    LEFT JOIN negation_words ON negation_words.word = words.token
)
SELECT DISTINCT id, token
FROM told
WHERE coalesce(turned, 0) = 0
