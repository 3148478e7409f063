-- Which wave each spelling means; empty at first. NULLs stand for what the file does not say.
CREATE OR REPLACE TABLE desk.main.wave_map (
    survey VARCHAR,
    wave VARCHAR,
    wave_id INTEGER NOT NULL,
    closed_on DATE NOT NULL
)
