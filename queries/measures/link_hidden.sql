-- Which units the disclosure rules keep out of a link, and how many people that may be told of.
-- Grain: one row a leaf unit with a hidden cell of either metric in the span.
-- Parameters: x, y metrics; since, until (NULL = open); units (list of codes, NULL = all).
WITH cells AS (
    SELECT hidden.metric, hidden.unit, hidden.starts_on, hidden.ends_on
    FROM hidden
    ANTI JOIN readings USING (metric, unit, wave)
    JOIN units ON units.unit = hidden.unit
    WHERE units.leaf
      AND hidden.metric IN ($x, $y)
      AND ($since IS NULL OR hidden.ends_on >= $since)
      AND ($until IS NULL OR hidden.ends_on <= $until)
      AND ($units IS NULL OR list_contains($units, hidden.unit))
),
told AS (
    SELECT sum(hidden_totals.people) AS people
    FROM hidden_totals
    JOIN (SELECT DISTINCT metric, starts_on, ends_on FROM cells WHERE metric = $x) AS periods
      USING (metric, starts_on, ends_on)
    WHERE $units IS NULL
)
SELECT DISTINCT cells.unit, told.people
FROM cells
CROSS JOIN told
ORDER BY cells.unit
