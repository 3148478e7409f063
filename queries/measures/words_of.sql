-- How many used each word, of one unit. people: NULL = too few to tell.
-- Grain: one row a side, word and period, oldest first. Parameters: unit.
SELECT side, word, month, wave, people
FROM word_counts
WHERE unit = $unit
ORDER BY side, word, month, wave
