-- Writes how many spells each unit has now. Reads: staying_spells_then, this_telling, spells_at_times.
CREATE OR REPLACE TABLE next_basis.staying_spells AS
SELECT telling, unit_id, spells FROM staying_spells_then
UNION ALL
SELECT this_telling.telling, counted.unit_id, counted.spells
FROM (
    SELECT unit_id, count(*) AS spells
    FROM spells_at_times
    WHERE telling = 1000000000
    GROUP BY unit_id
) AS counted
CROSS JOIN this_telling
