-- SQLite, access.db: people who sign in with a password kept here. account: name in lower case.
-- password: argon2id hash. roles, units: JSON lists; units NULL = every unit.
CREATE TABLE IF NOT EXISTS accounts (
    account TEXT PRIMARY KEY,
    password TEXT NOT NULL,
    roles TEXT NOT NULL,
    units TEXT,
    made_at REAL NOT NULL,
    changed_at REAL NOT NULL
)
