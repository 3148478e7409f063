-- SQLite, access.db: notes beside a picture. subject: the choices that the picture stands for, as
-- the query of the page; scope: codes of the units its writer saw, JSON, null = all.
CREATE TABLE IF NOT EXISTS notes (
    note INTEGER PRIMARY KEY,
    who TEXT NOT NULL,
    page TEXT NOT NULL,
    subject TEXT NOT NULL,
    written TEXT NOT NULL,
    generation INTEGER NOT NULL,
    scope TEXT NOT NULL,
    noted_at REAL NOT NULL,
    taken_back_at REAL
)
