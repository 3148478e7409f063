-- SQLite, access.db: one session while it lasts. $session (hash), $now. Grain: at most one row.
SELECT session, name, source, group_names, address, started_at, expires_at, ended_at
FROM sessions
WHERE session = $session AND ended_at IS NULL AND expires_at > $now
