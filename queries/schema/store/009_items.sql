-- One row a question. role: engagement | enps | driver | service_climate | other.
CREATE TABLE items (
    item_id INTEGER NOT NULL,
    survey VARCHAR NOT NULL,
    item VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    driver VARCHAR,
    low DOUBLE NOT NULL,
    high DOUBLE NOT NULL,
    reversed BOOLEAN NOT NULL,
    upload INTEGER NOT NULL
)
