-- Rows of uploaded_metrics that belong to undone uploads; the same columns.
CREATE TABLE undone.uploaded_metrics AS SELECT * FROM main.uploaded_metrics WHERE false
