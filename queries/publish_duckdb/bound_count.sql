-- How many figures are told as a bound, or were hidden beside one. One row.
-- Reads: decided, beside_bounds_then.
SELECT
    (SELECT count(*) FROM decided WHERE bound IS NOT NULL AND why IS NULL)
    + (SELECT count(*) FROM beside_bounds_then)
