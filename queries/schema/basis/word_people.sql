-- How many staff used a word ('' = wrote anything) for a unit itself in a period (slot).
CREATE TABLE word_people (
    slot BIGINT NOT NULL,
    unit_id INTEGER NOT NULL,
    word VARCHAR NOT NULL,
    people BIGINT NOT NULL
)
