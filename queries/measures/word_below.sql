-- One word in the units one level below a unit, since a day: how many used it, of how many who
-- wrote, counted where both are told. last_month: when it was last told of, ever. untold: periods
-- of too few, last_untold the last of them. Grain: one row a unit and side that anybody wrote for.
-- Parameters: unit, word, since.
WITH below AS (
    SELECT unit, name FROM units WHERE parent = $unit
),
said AS (
    SELECT side, unit, month, wave, people FROM word_counts WHERE word = $word
)
SELECT
    below.unit,
    below.name,
    wrote.side,
    sum(CASE WHEN wrote.month >= $since AND NOT (said.unit IS NOT NULL AND said.people IS NULL)
        THEN wrote.people END) AS wrote,
    sum(CASE WHEN wrote.month >= $since AND wrote.people IS NOT NULL THEN said.people END) AS people,
    max(CASE WHEN said.people IS NOT NULL THEN said.month END) AS last_month,
    max(CASE WHEN wrote.people IS NOT NULL THEN wrote.month END) AS last_heard,
    count(said.unit) - count(said.people) AS untold,
    max(CASE WHEN said.unit IS NOT NULL AND said.people IS NULL THEN said.month END) AS last_untold
FROM below
JOIN comment_counts AS wrote ON wrote.unit = below.unit
LEFT JOIN said
    ON said.side = wrote.side
    AND said.unit = wrote.unit
    AND said.month = wrote.month
    AND said.wave IS NOT DISTINCT FROM wrote.wave
GROUP BY below.unit, below.name, wrote.side
ORDER BY below.name, below.unit, wrote.side
