-- Lets the generation before go, if it is there.
DETACH DATABASE IF EXISTS previous
