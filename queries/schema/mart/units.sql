-- One row a unit, the whole ('(company)') included. level: 0 the whole, 1 below it, and so on.
-- leaf: has no unit below it; links use leaves. region: attribute of that name, else the parent.
-- Publishing adds one text column for each further attribute.
CREATE TABLE units (
    unit VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    parent VARCHAR,
    kind VARCHAR NOT NULL,
    level INTEGER NOT NULL,
    leaf BOOLEAN NOT NULL,
    path VARCHAR NOT NULL,
    region VARCHAR,
    opened_on DATE,
    closed_on DATE
)
