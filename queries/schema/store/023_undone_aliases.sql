-- Rows of aliases that belong to undone uploads; the same columns.
CREATE TABLE undone.aliases AS SELECT * FROM main.aliases WHERE false
