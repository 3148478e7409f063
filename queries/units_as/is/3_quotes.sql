-- Quotes under today's units, still at most two a unit, month and word.
-- Grain: as quotes. Reads: mart.quotes, members.
CREATE OR REPLACE VIEW memory.main.quotes AS
SELECT * REPLACE (
    row_number() OVER (PARTITION BY unit, month, word ORDER BY said_on DESC, place, quote) AS place
)
FROM (
    SELECT quotes.* REPLACE (members.unit_now AS unit)
    FROM mart.quotes
    JOIN memory.main.members ON members.unit = quotes.unit
    WHERE members.in_sight
)
QUALIFY
    row_number() OVER (PARTITION BY unit, month, word ORDER BY said_on DESC, place, quote) <= 2
