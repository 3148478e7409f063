-- Leaves the copy, so that it can be closed.
USE memory.main
