-- How much is hidden, one row a metric and period: cells, and people where that many may be told.
-- units: how many have a hidden cell. people: persons behind them, NULL = not told.
CREATE TABLE hidden_totals (
    metric VARCHAR NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    wave VARCHAR,
    units INTEGER NOT NULL,
    people DOUBLE
)
