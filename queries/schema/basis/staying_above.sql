-- Which units the employed of a unit were added up to, itself included.
CREATE TABLE staying_above (
    telling INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    ancestor_id INTEGER NOT NULL
)
