-- SQLite, access.db: adds an audit row. $happened_at (Unix seconds), $who, $address, $action,
-- $subject, $details (JSON), $seal.
INSERT INTO audit (happened_at, who, address, action, subject, details, seal)
VALUES ($happened_at, $who, $address, $action, $subject, $details, $seal)
