-- Opens a transaction in which nothing can be written.
-- Grain: none. Parameters: none.
BEGIN TRANSACTION READ ONLY
