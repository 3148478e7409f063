-- The list of words that comments were searched for. Grain: one row a word, in order of the list.
-- Parameters: none.
SELECT word, kind FROM words ORDER BY sort
