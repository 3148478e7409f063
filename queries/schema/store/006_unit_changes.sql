-- Re-organisations: change is rename | split | merge | move, in force from effective_on.
CREATE TABLE unit_changes (
    change VARCHAR NOT NULL,
    from_unit_id INTEGER NOT NULL,
    to_unit_id INTEGER,
    new_parent_id INTEGER,
    new_name VARCHAR,
    effective_on DATE NOT NULL,
    upload INTEGER NOT NULL
)
