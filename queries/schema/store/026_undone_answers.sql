-- Rows of answers that belong to undone uploads; the same columns.
CREATE TABLE undone.answers AS SELECT * FROM main.answers WHERE false
