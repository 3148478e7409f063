-- Which columns each table has, for messages and for the empty copy.
-- Grain: one row a table. Parameters: none.
SELECT table_name, list(column_name ORDER BY column_index) AS columns
FROM duckdb_columns()
WHERE NOT internal AND database_name = 'memory'
GROUP BY table_name
ORDER BY table_name
