-- Rows of attribute_statements that belong to undone uploads; the same columns.
CREATE TABLE undone.attribute_statements AS SELECT * FROM main.attribute_statements WHERE false
