-- What was published of the words of staff, by number of unit: people, or why they are not told.
CREATE TABLE word_shown (
    slot BIGINT NOT NULL,
    unit_id INTEGER NOT NULL,
    word VARCHAR NOT NULL,
    people DOUBLE,
    why VARCHAR
)
