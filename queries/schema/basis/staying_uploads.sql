-- Which uploads of employment and headcounts were in force at each telling of who stays.
CREATE TABLE staying_uploads (
    telling INTEGER NOT NULL,
    upload INTEGER NOT NULL,
    loaded_at TIMESTAMP NOT NULL
)
