-- Takes out what the generation before told where employment was touched.
-- Reads: mart.life_table, rules.
DELETE FROM mart.life_table
USING rules
WHERE rules.employment
