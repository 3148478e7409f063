-- How many wrote for a unit itself, and how many of them used each word.
-- Grain: one row a period (slot), unit and word ('' = anything). Reads: staff_said.
SELECT slot, unit_id, word, count(*) AS people
FROM staff_said
GROUP BY slot, unit_id, word
