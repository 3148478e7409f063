-- SQLite, access.db: makes a token. $token (number), $secret (hash), $label, $permissions (JSON),
-- $made_by, $made_at and $expires_at in Unix seconds.
INSERT INTO tokens (token, secret, label, permissions, made_by, made_at, expires_at)
VALUES ($token, $secret, $label, $permissions, $made_by, $made_at, $expires_at)
