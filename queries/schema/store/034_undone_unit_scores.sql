-- Rows of unit_scores that belong to undone uploads; the same columns.
CREATE TABLE undone.unit_scores AS SELECT * FROM main.unit_scores WHERE false
