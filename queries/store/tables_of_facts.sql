-- Tables of the store that this connection opened, with their schema. Grain: one row a table.
SELECT table_schema, table_name
FROM information_schema.tables
WHERE table_catalog = current_catalog() AND table_type = 'BASE TABLE'
ORDER BY table_schema, table_name
