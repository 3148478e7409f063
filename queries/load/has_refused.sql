-- Whether the engine's reader has a list of refused cells; it has one after its first CSV file.
SELECT table_name FROM duckdb_tables() WHERE table_name = 'reject_errors'
