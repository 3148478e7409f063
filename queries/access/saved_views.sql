-- SQLite, access.db: what $who saved, newest first. Grain: one row a view.
SELECT saved_view, title, page, address, saved_at
FROM saved_views
WHERE who = $who
ORDER BY saved_at DESC, saved_view DESC
