-- Copies a table, whose name is put in place of what stands for it here, from the generation before.
INSERT INTO mart.kept_rows
SELECT * FROM previous.kept_rows
