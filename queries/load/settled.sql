-- The rows of a file with a place of their own, in their order.
CREATE TABLE desk.main.settled AS SELECT * EXCLUDE (rowid) FROM desk.main.staged
