-- SQLite, access.db: another password for one account. $account, $password (hash), $now.
UPDATE accounts SET password = $password, changed_at = $now WHERE account = $account
