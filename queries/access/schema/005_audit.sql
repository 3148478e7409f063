-- SQLite, access.db: what people did; rows are added, never changed. details: JSON.
-- seal: SHA-256 over the row and the seal before it, so that a changed or missing row shows.
CREATE TABLE IF NOT EXISTS audit (
    entry INTEGER PRIMARY KEY,
    happened_at REAL NOT NULL,
    who TEXT NOT NULL,
    address TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    details TEXT NOT NULL,
    seal TEXT NOT NULL
)
