-- SQLite, access.db: signs one person out everywhere. $name in any case, $now.
UPDATE sessions SET ended_at = $now WHERE lower(name) = lower($name) AND ended_at IS NULL
