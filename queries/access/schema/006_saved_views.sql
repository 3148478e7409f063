-- SQLite, access.db: views people saved for themselves; address: the query of the page, without ?.
CREATE TABLE IF NOT EXISTS saved_views (
    saved_view INTEGER PRIMARY KEY,
    who TEXT NOT NULL,
    title TEXT NOT NULL,
    page TEXT NOT NULL,
    address TEXT NOT NULL,
    saved_at REAL NOT NULL
)
