-- SQLite, access.db: who is signed in at $now, newest first. Grain: one row a session.
SELECT session, name, source, group_names, address, started_at, expires_at, ended_at
FROM sessions
WHERE ended_at IS NULL AND expires_at > $now
ORDER BY started_at DESC
