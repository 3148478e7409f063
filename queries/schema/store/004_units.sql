-- One row a unit: store, branch, school, ward, team; parents are units too. The whole is not a row.
CREATE TABLE units (
    unit_id INTEGER NOT NULL,
    unit VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    parent_id INTEGER,
    kind VARCHAR NOT NULL,
    opened_on DATE,
    closed_on DATE,
    upload INTEGER NOT NULL
)
