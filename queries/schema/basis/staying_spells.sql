-- How many spells a unit had: fewer that can be found now mean that somebody was forgotten.
CREATE TABLE staying_spells (
    telling INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    spells BIGINT NOT NULL
)
