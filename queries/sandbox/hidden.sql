-- How much of some metrics is not shown, over all published periods?
-- Grain: one row. Parameters: metrics, a list of names; empty = every confidential metric of the
-- sides in the list sides; empty too = of every side.
WITH chosen AS (
    SELECT metric
    FROM metrics
    WHERE CASE
        WHEN len($metrics) > 0 THEN list_contains($metrics, metric)
        ELSE confidential AND (len($sides) = 0 OR list_contains($sides, side))
    END
),
cells AS (
    SELECT count(DISTINCT unit) AS units, count(*) AS cells
    FROM hidden
    WHERE metric IN (SELECT metric FROM chosen)
),
most_at_a_time AS (
    SELECT max(people) AS people
    FROM hidden_totals
    WHERE metric IN (SELECT metric FROM chosen)
)
-- The same persons stand behind several metrics and waves: the largest count is told, not the sum.
SELECT
    units,
    (SELECT count(*) FROM units) AS of_units,
    cells,
    (SELECT people FROM most_at_a_time) AS people
FROM cells
