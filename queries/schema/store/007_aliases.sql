-- Spellings that mean a unit; compared in lower case with outer spaces removed.
-- unit_id 0 means the whole organisation: its rows in a file are totals, never facts.
CREATE TABLE aliases (
    alias VARCHAR NOT NULL,
    unit_id INTEGER NOT NULL,
    upload INTEGER NOT NULL
)
