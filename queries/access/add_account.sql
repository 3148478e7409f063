-- SQLite, access.db: makes an account. $account, $password (hash), $roles, $units (JSON), $now.
INSERT INTO accounts (account, password, roles, units, made_at, changed_at)
VALUES ($account, $password, $roles, $units, $now, $now)
