-- One row a survey round.
CREATE TABLE waves (
    wave VARCHAR NOT NULL,
    survey VARCHAR NOT NULL,
    opened_on DATE NOT NULL,
    closed_on DATE NOT NULL,
    minimum_group INTEGER NOT NULL
)
