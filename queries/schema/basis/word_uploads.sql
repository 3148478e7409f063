-- What the published counts of words rest on: the uploads of comments then in force, one row a
-- period (slot), word ('' = anything) and upload.
CREATE TABLE word_uploads (
    slot BIGINT NOT NULL,
    word VARCHAR NOT NULL,
    upload INTEGER NOT NULL,
    loaded_at TIMESTAMP NOT NULL
)
