-- The decision on the whole, once everything below is decided. Reads: hide_state.
SELECT *
FROM hide_state
WHERE level = 0
