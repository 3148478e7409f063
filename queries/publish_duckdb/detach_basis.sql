-- Lets go what the last generation rests on.
DETACH DATABASE IF EXISTS basis
