-- SQLite, access.db: one account. $account: its name in lower case. Grain: at most one row.
SELECT account, password, roles, units, made_at, changed_at FROM accounts WHERE account = $account
