-- Rows of unit_statements that belong to undone uploads; the same columns.
CREATE TABLE undone.unit_statements AS SELECT * FROM main.unit_statements WHERE false
