-- Closes the file that says what this generation rests on.
DETACH DATABASE IF EXISTS next_basis
