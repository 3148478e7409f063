-- SQLite, access.db: when somebody last looked and what they saw; before: the visit before that.
CREATE TABLE IF NOT EXISTS visits (
    who TEXT PRIMARY KEY,
    seen_at REAL NOT NULL,
    generation INTEGER NOT NULL,
    before_at REAL,
    before_generation INTEGER
)
