-- Which units the words of a unit were added up to in a period (slot), itself included.
-- level: of the ancestor then.
CREATE TABLE word_above (
    slot BIGINT NOT NULL,
    unit_id INTEGER NOT NULL,
    ancestor_id INTEGER NOT NULL,
    level INTEGER NOT NULL
)
