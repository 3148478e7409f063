-- SQLite, access.db: the newest audit rows. $most: how many; $action: one kind only, NULL = all.
SELECT entry, happened_at, who, address, action, subject, details, seal
FROM audit
WHERE $action IS NULL OR action = $action
ORDER BY entry DESC
LIMIT $most
