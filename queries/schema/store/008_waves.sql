-- One row a survey round. minimum_group: the threshold in force when it came in, never lowered.
CREATE TABLE waves (
    wave_id INTEGER NOT NULL,
    survey VARCHAR NOT NULL,
    wave VARCHAR NOT NULL,
    opened_on DATE NOT NULL,
    closed_on DATE NOT NULL,
    minimum_group INTEGER NOT NULL,
    upload INTEGER NOT NULL
)
