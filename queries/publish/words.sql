-- The list of words that were looked for. Grain: one row a word. Reads: listed_words.
SELECT word, kind, CAST(place AS INTEGER) AS sort FROM listed_words ORDER BY place
