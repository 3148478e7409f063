-- Rows of the file in which no figure was given.
SELECT count(*) AS rows FROM desk.main.staged WHERE rowid NOT IN (SELECT row_id FROM desk.main.new_values)
