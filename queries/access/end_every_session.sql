-- SQLite, access.db: signs everybody out. $now (Unix seconds).
UPDATE sessions SET ended_at = $now WHERE ended_at IS NULL
