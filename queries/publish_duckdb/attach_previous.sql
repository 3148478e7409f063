-- Opens the generation before, to copy what did not change. Parameters: path.
ATTACH $path AS previous (READ_ONLY)
