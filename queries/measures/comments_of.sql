-- How many wrote a comment, of one unit. people: NULL = not told.
-- Grain: one row a side and period, oldest first. Parameters: unit.
SELECT side, month, wave, people
FROM comment_counts
WHERE unit = $unit
ORDER BY side, month, wave
