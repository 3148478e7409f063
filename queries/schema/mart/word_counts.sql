-- Words in comments: how many people of a group used one in a month. side: staff | customer.
CREATE TABLE word_counts (
    side VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    month DATE NOT NULL,
    word VARCHAR NOT NULL,
    people DOUBLE NOT NULL
)
