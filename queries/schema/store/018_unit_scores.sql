-- Any figure that is already an aggregate: a unit, metric and period (both days included).
-- people: how many it rests on, NULL = not told.
CREATE TABLE unit_scores (
    unit_id INTEGER NOT NULL,
    metric VARCHAR NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    value DOUBLE NOT NULL,
    people DOUBLE,
    upload INTEGER NOT NULL
)
