-- Gives back the room of what was kept under a name, which stands in place of this one.
DROP TABLE kept_rows
