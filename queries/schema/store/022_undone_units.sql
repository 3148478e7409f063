-- Rows of units that belong to undone uploads; the same columns.
CREATE TABLE undone.units AS SELECT * FROM main.units WHERE false
