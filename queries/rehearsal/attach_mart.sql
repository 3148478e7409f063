-- Opens a generation for reading. Parameters: path.
ATTACH $path AS mart (READ_ONLY)
