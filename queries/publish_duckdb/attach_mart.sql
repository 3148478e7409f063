-- Opens the mart that is being written. Parameters: path.
ATTACH $path AS mart (READ_WRITE)
