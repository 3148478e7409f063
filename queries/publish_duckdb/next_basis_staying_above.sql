-- Writes which units people of a unit are added up to now.
-- Reads: staying_above_then, this_telling, employment, headcounts, ancestry.
CREATE OR REPLACE TABLE next_basis.staying_above AS
SELECT telling, unit_id, ancestor_id FROM staying_above_then
UNION ALL
SELECT this_telling.telling, ancestry.unit_id, ancestry.ancestor_id
FROM ancestry
CROSS JOIN this_telling
WHERE ancestry.unit_id IN (SELECT unit_id FROM employment UNION SELECT unit_id FROM headcounts)
