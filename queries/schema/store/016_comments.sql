-- What was written, masked before it came here. side: staff | customer. person: staff side only.
CREATE TABLE comments (
    side VARCHAR NOT NULL,
    unit_id INTEGER NOT NULL,
    said_on DATE NOT NULL,
    person BIGINT,
    comment VARCHAR NOT NULL,
    upload INTEGER NOT NULL
)
