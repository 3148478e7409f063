-- Words in comments: one row a side, unit, month and word, with how many people used it.
-- side: staff | customer. month: its first day. word: in small letters. people: who used it.
CREATE TABLE word_counts (
    side VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    month DATE NOT NULL,
    word VARCHAR NOT NULL,
    people DOUBLE NOT NULL
)
