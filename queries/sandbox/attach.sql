-- Opens a published generation beside the empty in-memory database, for reading only.
-- Grain: none. Parameters: path, of the generation's file.
ATTACH $path AS generation (READ_ONLY)
