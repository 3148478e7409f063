-- How many answered a question for a unit itself in a round whose figures are published.
-- item_id 0: how many answered anything.
CREATE TABLE people (
    wave_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    people BIGINT NOT NULL
)
