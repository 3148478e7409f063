-- SQLite, access.db: signs one session out. $session (hash), $now.
UPDATE sessions SET ended_at = $now WHERE session = $session AND ended_at IS NULL
