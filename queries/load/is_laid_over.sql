-- Whether the rows on the desk lie elsewhere; one row if so.
SELECT view_name FROM duckdb_views() WHERE database_name = 'desk' AND view_name = 'staged'
