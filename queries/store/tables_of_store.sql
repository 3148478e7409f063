-- Tables of the attached store. Grain: one row a table, as schema.table.
SELECT concat(schema_name, '.', table_name) AS name
FROM duckdb_tables()
WHERE database_name = 'store'
ORDER BY name
