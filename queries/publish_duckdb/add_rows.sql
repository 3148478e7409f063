-- Adds the rows of a statement to what is kept under a name; as keep_rows.
INSERT INTO kept_rows
SELECT 1 AS statement_of_step
