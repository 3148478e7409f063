-- Rows of the file without a score, a comment aside.
WITH given AS (
    SELECT comment, coalesce(*COLUMNS('^value_\d{4}_\d{4}$')) AS score FROM desk.main.staged
)
SELECT count(*) AS rows FROM given WHERE score IS NULL AND nullif(trim(comment), '') IS NULL
