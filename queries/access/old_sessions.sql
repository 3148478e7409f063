-- SQLite, access.db: removes sessions that ran out $before (Unix seconds).
DELETE FROM sessions WHERE expires_at < $before
