-- SQLite, access.db: sign-ins that failed lately; rows older than the window are removed.
-- subject: "account:…", "address:…" or both; one failure writes one row for each.
CREATE TABLE IF NOT EXISTS failures (
    subject TEXT NOT NULL,
    failed_at REAL NOT NULL
)
