-- The store beside an empty file of our own.
ATTACH $path AS store (READ_ONLY)
