-- What each upload said about a unit's attributes; the latest word stands in unit_attributes.
CREATE TABLE attribute_statements (
    unit_id INTEGER NOT NULL,
    attribute VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    valid_from DATE,
    valid_to DATE,
    upload INTEGER NOT NULL
)
