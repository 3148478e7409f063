-- One row a spell of employment in a unit. ended_on is the last day; NULL = still employed.
-- An internal move ends a spell without being a leaver: moved is true.
CREATE TABLE employment (
    person BIGINT NOT NULL,
    unit_id INTEGER NOT NULL,
    started_on DATE NOT NULL,
    ended_on DATE,
    moved BOOLEAN NOT NULL,
    voluntary BOOLEAN,
    regretted BOOLEAN,
    exit_reason VARCHAR,
    salary_band VARCHAR,
    upload INTEGER NOT NULL
)
