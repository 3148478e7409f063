-- The ledger of what is not shown: one row a hidden cell, with the reason, never its size.
-- metric, unit: whose figure is hidden. starts_on, ends_on: first and last day of its period.
-- wave: survey round, NULL for months.
-- why: fewer_than_minimum | complement | roll_up | unanimous | small_change.
CREATE TABLE hidden (
    metric VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    wave VARCHAR,
    why VARCHAR NOT NULL
)
