-- Spellings that mean a unit; compared in lower case with outer spaces removed.
CREATE TABLE aliases (
    alias VARCHAR NOT NULL,
    unit_id INTEGER NOT NULL,
    upload INTEGER NOT NULL
)
