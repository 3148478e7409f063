-- SQLite, access.db: every account by name. Grain: one row an account.
SELECT account, password, roles, units, made_at, changed_at FROM accounts ORDER BY account
