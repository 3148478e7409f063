-- SQLite, access.db: when sign-ins failed. $subject, $since (Unix seconds). Grain: one row a failure.
SELECT failed_at FROM failures WHERE subject = $subject AND failed_at > $since
