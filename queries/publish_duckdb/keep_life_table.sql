-- Copies from the generation before where neither employment nor a survey wave was touched.
-- Reads: previous.life_table, touched_waves, rules.
INSERT INTO mart.life_table
SELECT kept.*
FROM previous.life_table AS kept
CROSS JOIN rules
WHERE NOT rules.employment AND NOT EXISTS (SELECT wave FROM touched_waves)
