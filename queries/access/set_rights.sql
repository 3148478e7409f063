-- SQLite, access.db: other rights for one account. $account, $roles, $units (JSON lists), $now.
UPDATE accounts SET roles = $roles, units = $units, changed_at = $now WHERE account = $account
