-- SQLite, access.db: forgets the failures of one $subject after a sign-in that worked.
DELETE FROM failures WHERE subject = $subject
