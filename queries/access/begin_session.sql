-- SQLite, access.db: signs somebody in. $session (hash), $name, $source, $group_names (JSON),
-- $address, $started_at and $expires_at in Unix seconds.
INSERT INTO sessions (session, name, source, group_names, address, started_at, expires_at)
VALUES ($session, $name, $source, $group_names, $address, $started_at, $expires_at)
