-- Every unit with those it was added up to at each telling, nearest first.
-- Grain: one row a telling, unit and one above it. Reads: staying_above_then.
SELECT telling, unit_id, ancestor_id
FROM (
    SELECT telling, unit_id, ancestor_id,
        count(*) OVER (PARTITION BY telling, ancestor_id) AS below
    FROM staying_above_then
) AS above
ORDER BY telling, unit_id, below, ancestor_id <> unit_id
