-- One row: which generation this is and what it was made from.
CREATE TABLE generation (
    number INTEGER NOT NULL,
    made_at TIMESTAMP NOT NULL,
    event BIGINT NOT NULL,
    company VARCHAR NOT NULL,
    minimum_group INTEGER NOT NULL,
    engine VARCHAR NOT NULL,
    version VARCHAR NOT NULL,
    methods_changed DATE NOT NULL,
    fingerprint VARCHAR NOT NULL
)
