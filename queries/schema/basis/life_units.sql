-- In which of the smallest groups of the life table each unit stood then.
CREATE TABLE life_units (
    telling INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    third VARCHAR NOT NULL,
    region VARCHAR NOT NULL
)
