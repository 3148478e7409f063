-- The ledger of what is not shown: one row a hidden cell, with the reason, never its size.
-- metric, unit: whose figure is hidden. starts_on, ends_on: first and last day of its period.
-- wave: survey round, NULL for months.
-- why: small_group (too few people, or a cell beside it could be worked out; which of the two is not
-- said, since it would tell sizes) | small_change (too few people changed since the last figure).
CREATE TABLE hidden (
    metric VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    wave VARCHAR,
    why VARCHAR NOT NULL
)
