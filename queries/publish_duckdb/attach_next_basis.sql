-- Opens the file that will say what this generation rests on. Parameters: path.
ATTACH $path AS next_basis (READ_WRITE)
