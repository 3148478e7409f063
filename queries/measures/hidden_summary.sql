-- What is not shown: leaf units with a hidden figure, of how many, cells, and people where told.
-- A figure kept from an earlier generation is shown, so it does not count.
-- Over all metrics the people are those hidden in the period and metric that hides most.
-- Grain: one row. Parameters: metric (NULL = all).
WITH cells AS (
    SELECT hidden.unit, hidden.metric, hidden.starts_on, hidden.ends_on
    FROM hidden
    ANTI JOIN readings USING (metric, unit, wave)
    JOIN units ON units.unit = hidden.unit
    WHERE units.leaf AND ($metric IS NULL OR hidden.metric = $metric)
),
leaves AS (
    SELECT count(*) AS units
    FROM units
    WHERE leaf
),
told AS (
    SELECT max(people) AS people
    FROM hidden_totals
    WHERE $metric IS NULL OR metric = $metric
)
SELECT
    count(DISTINCT cells.unit) AS units,
    any_value(leaves.units) AS of_units,
    count(cells.unit) AS cells,
    any_value(told.people) AS people
FROM leaves
CROSS JOIN told
LEFT JOIN cells ON TRUE
