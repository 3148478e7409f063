-- SQLite, access.db: removes nothing, but takes the write lock before the last seal is read.
DELETE FROM audit WHERE entry < 0
