-- The list of words that comments were searched for, one row a word.
-- word: its name, which stands for all its forms in all languages. kind: pride (words of pride and
-- delight) | theme (what it is about) | any (all words of pride together). sort: place in lists.
CREATE TABLE words (
    word VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    sort INTEGER NOT NULL
)
