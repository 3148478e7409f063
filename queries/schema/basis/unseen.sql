-- Cells of a round whose figure, as the facts then were, was not published.
CREATE TABLE unseen (
    metric VARCHAR NOT NULL,
    wave_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL
)
