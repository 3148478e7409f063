-- Of which months (slot) something new was told at each telling of who stays.
CREATE TABLE staying_slots (
    telling INTEGER NOT NULL,
    slot BIGINT NOT NULL
)
