-- SQLite, access.db: who is signed in. session: SHA-256 of the cookie, which is kept nowhere.
-- group_names: JSON list as proxy or provider told. ended_at: signed out or revoked. Unix seconds.
CREATE TABLE IF NOT EXISTS sessions (
    session TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    group_names TEXT NOT NULL,
    address TEXT NOT NULL,
    started_at REAL NOT NULL,
    expires_at REAL NOT NULL,
    ended_at REAL
)
