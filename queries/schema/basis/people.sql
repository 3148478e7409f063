-- How many answered a question for a unit itself at each telling. item_id 0: answered anything.
CREATE TABLE people (
    wave_id INTEGER NOT NULL,
    telling INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    people BIGINT NOT NULL
)
