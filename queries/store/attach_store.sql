-- Opens a store's file for reading, beside an empty database in memory. Parameters: path.
ATTACH $path AS store (READ_ONLY)
