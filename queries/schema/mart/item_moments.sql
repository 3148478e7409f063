-- Cross-products of two items over all respondents of a wave who answered both, on 0-100.
-- item_a <= item_b; item_a = item_b gives the item's own moments.
CREATE TABLE item_moments (
    wave VARCHAR NOT NULL,
    item_a VARCHAR NOT NULL,
    item_b VARCHAR NOT NULL,
    people DOUBLE NOT NULL,
    total_a DOUBLE NOT NULL,
    total_b DOUBLE NOT NULL,
    total_ab DOUBLE NOT NULL
)
