-- Writes in which of the smallest groups of the life table each unit stands now.
-- Reads: life_units_then, this_telling, life_crossings.
CREATE OR REPLACE TABLE next_basis.life_units AS
SELECT telling, unit_id, third, region FROM life_units_then
UNION ALL
SELECT this_telling.telling, life_crossings.unit_id, life_crossings.third, life_crossings.region
FROM life_crossings
CROSS JOIN this_telling
