-- Rows of the file without a score, a comment aside.
SELECT count(*) AS rows
FROM desk.main.staged
WHERE rowid NOT IN (SELECT row_id FROM desk.main.new_scores)
    AND nullif(trim(comment), '') IS NULL
