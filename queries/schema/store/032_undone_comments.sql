-- Rows of comments that belong to undone uploads; the same columns.
CREATE TABLE undone.comments AS SELECT * FROM main.comments WHERE false
