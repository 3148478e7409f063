-- Is there a table of migrations? One row if so.
SELECT table_name FROM duckdb_tables() WHERE table_name = 'migrations' AND NOT internal
