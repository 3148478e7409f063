-- SQLite, access.db: ends a token. $token: its number, $now.
UPDATE tokens SET revoked_at = $now WHERE token = $token AND revoked_at IS NULL
