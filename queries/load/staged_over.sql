-- The rows of a file as they lie elsewhere: nothing is copied, so nothing can be taken off either.
CREATE VIEW desk.main.staged AS SELECT * FROM temp.laid_over
