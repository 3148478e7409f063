-- Lets go of the file: from here on nothing of it is open.
-- Grain: none. Parameters: none.
DETACH generation
