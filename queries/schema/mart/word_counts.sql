-- Words in comments: one row a side, unit, month and word of the list, with how many used it.
-- side: staff | customer. month: its first day; for staff the month in which the round closed.
-- wave: survey round of staff, NULL where they wrote outside one and for customers.
-- word: see words; '(any)' = any word of pride. people: staff who used it, each once a round, or
-- customers' comments with it; of '(any)' of staff to the nearest five; NULL = not told. why: the
-- reason, as in hidden; NULL = told. Nobody used it: no row; where nothing is told of who wrote (see comment_counts), no row either.
CREATE TABLE word_counts (
    side VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    month DATE NOT NULL,
    wave VARCHAR,
    word VARCHAR NOT NULL,
    people DOUBLE,
    why VARCHAR
)
