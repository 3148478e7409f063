-- One row a survey question.
CREATE TABLE items (
    item VARCHAR NOT NULL,
    survey VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    driver VARCHAR,
    low DOUBLE NOT NULL,
    high DOUBLE NOT NULL,
    reversed BOOLEAN NOT NULL
)
