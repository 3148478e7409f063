-- Rows of waves that belong to undone uploads; the same columns.
CREATE TABLE undone.waves AS SELECT * FROM main.waves WHERE false
