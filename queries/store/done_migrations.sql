-- The steps this store has had, one row each.
SELECT step FROM migrations ORDER BY step
