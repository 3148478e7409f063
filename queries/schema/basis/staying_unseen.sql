-- Cells whose leavers were not told then, as the facts were.
CREATE TABLE staying_unseen (
    telling INTEGER NOT NULL,
    slot BIGINT NOT NULL,
    unit_id INTEGER NOT NULL
)
