-- SQLite, access.db: the seal of the newest audit row. Grain: at most one row.
SELECT seal FROM audit ORDER BY entry DESC LIMIT 1
