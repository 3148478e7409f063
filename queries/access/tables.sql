-- SQLite, access.db: which tables are there already. Grain: one row a table.
SELECT name FROM sqlite_master WHERE type = 'table'
