-- Which question each spelling (or column of the desk) means, and its scale; empty at first.
CREATE OR REPLACE TABLE desk.main.item_map (
    survey VARCHAR,
    item VARCHAR NOT NULL,
    item_id INTEGER NOT NULL,
    low DOUBLE NOT NULL,
    high DOUBLE NOT NULL
)
