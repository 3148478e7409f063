-- SQLite, access.db: keys for programs. secret: SHA-256; the token itself was shown once.
-- permissions: JSON list. Times in Unix seconds; revoked_at, used_at NULL = not yet.
CREATE TABLE IF NOT EXISTS tokens (
    token TEXT PRIMARY KEY,
    secret TEXT NOT NULL,
    label TEXT NOT NULL,
    permissions TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at REAL NOT NULL,
    expires_at REAL NOT NULL,
    revoked_at REAL,
    used_at REAL
)
