-- SQLite, access.db: keeps a view for $who: $title, $page, $address, $now.
INSERT INTO saved_views (who, title, page, address, saved_at)
VALUES ($who, $title, $page, $address, $now)
