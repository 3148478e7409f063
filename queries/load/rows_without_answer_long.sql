-- Rows of the file whose answer is empty.
SELECT count(*) AS rows FROM desk.main.staged WHERE score IS NULL
