-- Which units the answers of a unit were added up to, itself included.
CREATE TABLE above (
    wave_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    ancestor_id INTEGER NOT NULL
)
