-- Keeps the list of rows that were not loaded. Parameters: upload.
INSERT INTO main.rejects (upload, line, column_name, value, reason)
SELECT $upload, line, column_name, value, reason FROM desk.main.bad_rows ORDER BY line, column_name
