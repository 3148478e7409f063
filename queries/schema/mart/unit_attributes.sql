-- One row a unit and attribute, as it is now.
CREATE TABLE unit_attributes (
    unit VARCHAR NOT NULL,
    attribute VARCHAR NOT NULL,
    value VARCHAR NOT NULL
)
