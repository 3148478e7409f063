-- Whether only the cell was left out: the other figures of its row were loaded.
ALTER TABLE main.rejects ADD COLUMN row_stayed BOOLEAN DEFAULT false
