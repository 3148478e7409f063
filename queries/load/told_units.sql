-- Spellings whose unit somebody has told, one row a spelling; empty at first.
CREATE OR REPLACE TABLE desk.main.told_units (
    spelling VARCHAR NOT NULL,
    plain VARCHAR NOT NULL,
    unit_id INTEGER NOT NULL
)
