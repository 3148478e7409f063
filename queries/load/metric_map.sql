-- What the metric columns of the desk (or the values of the metric column) are called, and their
-- scale where they have one; empty at first.
CREATE OR REPLACE TABLE desk.main.metric_map (
    target VARCHAR NOT NULL,
    metric VARCHAR NOT NULL,
    low DOUBLE,
    high DOUBLE
)
