-- SQLite, access.db: one token in force at $now. $token: its number. Grain: at most one row.
SELECT token, secret, label, permissions
FROM tokens
WHERE token = $token AND revoked_at IS NULL AND expires_at > $now
