-- What customers of a unit, or of those below it, wrote with a word of the list in it, latest first.
-- Grain: one row a quote. Parameters: unit; words (list; any of them); most, how many.
WITH RECURSIVE below AS (
    SELECT unit, name FROM units WHERE unit = $unit
    UNION ALL
    SELECT units.unit, units.name
    FROM units
    JOIN below ON units.parent = below.unit
),
found AS (
    SELECT
        below.name,
        quotes.said_on,
        quotes.quote,
        row_number() OVER (PARTITION BY quotes.quote ORDER BY quotes.said_on DESC) AS place
    FROM quotes
    JOIN below ON below.unit = quotes.unit
    WHERE list_contains($words, quotes.word)
)
SELECT said_on, name, quote
FROM found
WHERE place = 1
ORDER BY said_on DESC, name, quote
LIMIT $most
