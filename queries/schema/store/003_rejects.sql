-- Rows of a file that were not loaded, and why. line counts from 1 in the file as it was given.
CREATE TABLE rejects (
    upload INTEGER NOT NULL,
    line BIGINT NOT NULL,
    column_name VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    reason VARCHAR NOT NULL
)
