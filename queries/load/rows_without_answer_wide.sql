-- Rows of the file in which no question is answered.
WITH answered AS (
    SELECT coalesce(*COLUMNS('^item_\d{4}$')) AS score FROM desk.main.staged
)
SELECT count(*) AS rows FROM answered WHERE score IS NULL
