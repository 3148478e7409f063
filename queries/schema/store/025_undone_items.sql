-- Rows of items that belong to undone uploads; the same columns.
CREATE TABLE undone.items AS SELECT * FROM main.items WHERE false
