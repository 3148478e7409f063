-- Whether the last generation left what its counts of words rest on: one from before they were
-- counted did not. One row. Reads: the catalogue.
SELECT count(*) = 6 AS there
FROM duckdb_tables()
WHERE database_name = 'basis' AND table_name LIKE 'word\_%' ESCAPE '\'
