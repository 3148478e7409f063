-- SQLite, access.db: when a token was last used, to the minute. $token: its number, $now.
UPDATE tokens SET used_at = $now WHERE token = $token AND coalesce(used_at, 0) < $now - 60
