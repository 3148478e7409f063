-- SQLite, access.db: removes failures older than $before (Unix seconds).
DELETE FROM failures WHERE failed_at < $before
