-- Rows of headcounts that belong to undone uploads; the same columns.
CREATE TABLE undone.headcounts AS SELECT * FROM main.headcounts WHERE false
