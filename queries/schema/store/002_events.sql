-- What happened to the facts, in order: the mart says up to which event it was made.
-- what: load | undo | redo | supersede | edit. touched: as in uploads.
CREATE TABLE events (
    event BIGINT NOT NULL,
    what VARCHAR NOT NULL,
    upload INTEGER,
    happened_at TIMESTAMP NOT NULL,
    touched VARCHAR NOT NULL
)
