-- SQLite, access.db: takes back one's own note. $note: its number, $who, $now.
UPDATE notes SET taken_back_at = $now WHERE note = $note AND who = $who AND taken_back_at IS NULL
