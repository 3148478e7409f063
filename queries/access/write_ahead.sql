-- SQLite, access.db: readers never wait for a writer. Kept in the file once set.
PRAGMA journal_mode = WAL
