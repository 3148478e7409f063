-- Opens what the last generation rests on. Parameters: path.
ATTACH $path AS basis (READ_ONLY)
