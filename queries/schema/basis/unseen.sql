-- Cells whose figure, as the facts then were, was not told.
CREATE TABLE unseen (
    metric VARCHAR NOT NULL,
    wave_id INTEGER NOT NULL,
    telling INTEGER NOT NULL,
    unit_id INTEGER NOT NULL
)
