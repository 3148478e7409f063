-- What describes a unit (region, size band, school type), with its time of validity.
CREATE TABLE unit_attributes (
    unit_id INTEGER NOT NULL,
    attribute VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    valid_from DATE,
    valid_to DATE,
    upload INTEGER NOT NULL
)
