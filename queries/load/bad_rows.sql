-- Rows that are not loaded, and why; empty at first.
CREATE TABLE desk.main.bad_rows (
    line BIGINT NOT NULL,
    column_name VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    reason VARCHAR NOT NULL
)
