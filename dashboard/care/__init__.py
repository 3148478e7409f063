"""Looking after a data folder: backup and restore, what is wrong with it, and forgetting."""
