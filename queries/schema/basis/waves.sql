-- What the published figures of a survey round rest on: the uploads then in force, one row each.
CREATE TABLE waves (
    wave_id INTEGER NOT NULL,
    upload INTEGER NOT NULL,
    loaded_at TIMESTAMP NOT NULL,
    minimum_group INTEGER NOT NULL
)
