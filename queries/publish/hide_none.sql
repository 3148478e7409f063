-- An empty list of decided cells, to begin with. Reads: hide_state.
SELECT *
FROM hide_state
WHERE level < 0
