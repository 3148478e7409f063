-- Writes which months of service this telling tells anew.
-- Reads: life_told_then, life_told_now, this_telling.
CREATE OR REPLACE TABLE next_basis.life_told AS
SELECT telling, grouping_name, group_name, month_of_service FROM life_told_then
UNION ALL
SELECT telling, grouping_name, group_name, month_of_service
FROM life_told_now
CROSS JOIN this_telling
