-- How many wrote a comment, so that words have shares. One row a side, unit and period.
-- side: staff | customer. month: its first day; for staff the month in which the round closed.
-- wave: survey round of staff, NULL where they wrote outside one and for customers.
-- people: staff who wrote, each once a round, or customers' comments; NULL = not told, nor any word.
-- why: the reason, as in hidden; NULL = told.
CREATE TABLE comment_counts (
    side VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    month DATE NOT NULL,
    wave VARCHAR,
    people DOUBLE,
    why VARCHAR
)
