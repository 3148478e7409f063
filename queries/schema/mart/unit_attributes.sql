-- One row a unit and attribute, as it is now.
-- attribute: what is said of the unit. value: what it is.
CREATE TABLE unit_attributes (
    unit VARCHAR NOT NULL,
    attribute VARCHAR NOT NULL,
    value VARCHAR NOT NULL
)
