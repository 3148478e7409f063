-- Which units the answers of a unit were added up to, itself included, with the level of those.
CREATE TABLE above (
    wave_id INTEGER NOT NULL,
    telling INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    ancestor_id INTEGER NOT NULL,
    level INTEGER NOT NULL
)
