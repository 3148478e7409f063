-- SQLite, access.db: what is deleted is overwritten with zeros, so that nothing remains in the file.
PRAGMA secure_delete = 1
