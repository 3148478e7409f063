-- What the published figures of a survey round rest on: the uploads then in force. telling counts
-- from 0 how often something new was told of the round.
CREATE TABLE waves (
    wave_id INTEGER NOT NULL,
    telling INTEGER NOT NULL,
    upload INTEGER NOT NULL,
    loaded_at TIMESTAMP NOT NULL,
    minimum_group INTEGER NOT NULL
)
