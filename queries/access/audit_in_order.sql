-- SQLite, access.db: the whole audit log, oldest first, to check its seals. Grain: one row an entry.
SELECT entry, happened_at, who, address, action, subject, details, seal FROM audit ORDER BY entry
