-- One row a survey question, with the metrics it goes into.
CREATE TABLE items (
    item VARCHAR NOT NULL,
    survey VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    driver VARCHAR,
    low DOUBLE NOT NULL,
    high DOUBLE NOT NULL,
    reversed BOOLEAN NOT NULL,
    metric VARCHAR NOT NULL,
    driver_metric VARCHAR
)
