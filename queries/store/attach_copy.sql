-- Opens a new file that a store is copied into. Parameters: path.
ATTACH $path AS copy
