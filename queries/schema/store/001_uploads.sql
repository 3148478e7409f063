-- The ledger: one row an upload, kept for ever, undone or not.
-- state: loaded | undone | superseded. touched: JSON of what must be published again.
CREATE TABLE uploads (
    upload INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    file VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    format VARCHAR NOT NULL,
    rows_read BIGINT NOT NULL,
    rows_loaded BIGINT NOT NULL,
    rows_rejected BIGINT NOT NULL,
    rows_skipped BIGINT NOT NULL,
    who VARCHAR NOT NULL,
    loaded_at TIMESTAMP NOT NULL,
    state VARCHAR NOT NULL,
    undone_by VARCHAR,
    undone_at TIMESTAMP,
    supersedes INTEGER,
    touched VARCHAR NOT NULL,
    map VARCHAR NOT NULL,
    notes VARCHAR NOT NULL
)
