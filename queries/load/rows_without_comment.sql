-- Rows of the file without a word.
SELECT count(*) AS rows FROM desk.main.staged WHERE nullif(trim(comment), '') IS NULL
