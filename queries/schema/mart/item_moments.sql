-- Cross-products of two items over all respondents of a wave who answered both, on 0-100.
-- Each pair stands once, and each item with itself for its own moments.
-- item_a, item_b: codes of items, in the order of the alphabet. people: who answered both.
-- total_a, total_b: people times the question's mean as in readings, where a skipped question counts
-- as the person's mean of the others. total_ab: of their products, with the spread of the pairs.
CREATE TABLE item_moments (
    wave VARCHAR NOT NULL,
    item_a VARCHAR NOT NULL,
    item_b VARCHAR NOT NULL,
    people DOUBLE NOT NULL,
    total_a DOUBLE NOT NULL,
    total_b DOUBLE NOT NULL,
    total_ab DOUBLE NOT NULL
)
