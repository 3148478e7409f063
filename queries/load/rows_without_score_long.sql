-- Rows of the file without a score, a comment aside.
SELECT count(*) AS rows
FROM desk.main.staged
WHERE score IS NULL AND nullif(trim(comment), '') IS NULL
