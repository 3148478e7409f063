-- Closes the mart that was written.
DETACH mart
