-- Whether the last generation left what its figures of who stays rest on: earlier ones did not.
-- One row. Reads: the catalogue.
SELECT count(*) = 7 AS there
FROM duckdb_tables()
WHERE database_name = 'basis'
    AND (table_name LIKE 'staying\_%' ESCAPE '\' OR table_name LIKE 'life\_%' ESCAPE '\')
