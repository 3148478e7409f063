-- What customers wrote, without names, numbers and addresses: at most two a unit, month and word.
-- month: its first day. word: the word of the list that is in it. place: 1 is the latest of them.
-- said_on: the day. quote: at most 300 letters of it.
CREATE TABLE quotes (
    unit VARCHAR NOT NULL,
    month DATE NOT NULL,
    word VARCHAR NOT NULL,
    place INTEGER NOT NULL,
    said_on DATE NOT NULL,
    quote VARCHAR NOT NULL
)
