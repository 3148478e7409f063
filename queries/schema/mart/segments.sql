-- As readings, split by one attribute of the respondents: one dimension at a time.
-- The other columns are those of readings. attribute: what splits them. segment: value of it.
CREATE TABLE segments (
    metric VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    attribute VARCHAR NOT NULL,
    segment VARCHAR NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    wave VARCHAR,
    people DOUBLE,
    weight DOUBLE NOT NULL,
    total DOUBLE NOT NULL,
    total_squares DOUBLE,
    value DOUBLE NOT NULL
)
