-- Which steps of schema/store this file has had.
CREATE TABLE IF NOT EXISTS migrations (step VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL)
