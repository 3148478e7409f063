-- How many single cells of an upload were left out of rows that were loaded.
ALTER TABLE main.uploads ADD COLUMN cells_rejected BIGINT DEFAULT 0
