-- SQLite, access.db: a session that somebody known by a proxy still has. $name, $source,
-- $group_names (JSON), $address, $now. Grain: at most one row.
SELECT session
FROM sessions
WHERE name = $name AND source = $source AND group_names = $group_names AND address = $address
    AND ended_at IS NULL AND expires_at > $now
ORDER BY started_at DESC
LIMIT 1
