-- One row a unit, the whole ('(company)') included. Publishing adds one text column for each
-- further attribute. unit: its code. name: as people say it. parent: unit above it.
-- kind: store, region …. level: 0 the whole, 1 below it, and so on.
-- leaf: has no unit below it; links use leaves. path: codes from the whole down to it.
-- kind combined: the parent's small units told together; no leaf, so it is no dot of a link.
-- region: attribute of that name, else the parent.
-- opened_on, closed_on: NULL = not known, or still open.
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
