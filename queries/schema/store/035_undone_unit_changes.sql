-- Rows of unit_changes that belong to undone uploads; the same columns.
CREATE TABLE undone.unit_changes AS SELECT * FROM main.unit_changes WHERE false
