-- Writes everything into the one file, so that no log stays beside it.
CHECKPOINT next_basis
