-- Rows of employment that belong to undone uploads; the same columns.
CREATE TABLE undone.employment AS SELECT * FROM main.employment WHERE false
