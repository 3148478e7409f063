-- SQLite, access.db: takes away one view of $who. $saved_view: its number.
DELETE FROM saved_views WHERE saved_view = $saved_view AND who = $who
