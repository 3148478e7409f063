-- SQLite, access.db: removes one account. $account: its name in lower case.
DELETE FROM accounts WHERE account = $account
