-- SQLite, access.db: every token without its secret, newest first. Grain: one row a token.
SELECT token, label, permissions, made_by, made_at, expires_at, revoked_at, used_at
FROM tokens
ORDER BY made_at DESC, token
