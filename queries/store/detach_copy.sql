-- Closes the copy: all of it is in its file then.
DETACH copy
