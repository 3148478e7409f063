-- SQLite, access.db: counts a failed sign-in. $subject: account, address or both; $now.
INSERT INTO failures (subject, failed_at) VALUES ($subject, $now)
