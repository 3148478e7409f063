-- What each upload said about a unit; the latest word on each column stands in units.
-- Kept apart so that undoing an upload brings back what was said before it. NULL = said nothing.
CREATE TABLE unit_statements (
    unit_id INTEGER NOT NULL,
    name VARCHAR,
    parent_id INTEGER,
    kind VARCHAR,
    opened_on DATE,
    closed_on DATE,
    upload INTEGER NOT NULL
)
