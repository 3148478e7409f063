-- Which question each spelling (or column of the desk) means, and its scale; empty at first.
CREATE OR REPLACE TABLE desk.main.item_map AS
SELECT
    survey,
    item,
    CAST(0 AS INTEGER) AS item_id,
    CAST(0 AS DOUBLE) AS low,
    CAST(0 AS DOUBLE) AS high
FROM desk.main.staged
WHERE false
