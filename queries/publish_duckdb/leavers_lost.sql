-- How many spells of a unit at a telling cannot be found any more: somebody was forgotten.
-- Grain: one row a telling and unit. Reads: staying_spells_then, spells_at_times.
SELECT known.telling, known.unit_id, abs(known.spells - coalesce(found.spells, 0)) AS people
FROM staying_spells_then AS known
LEFT JOIN (
    SELECT telling, unit_id, count(*) AS spells FROM spells_at_times GROUP BY telling, unit_id
) AS found ON found.telling = known.telling AND found.unit_id = known.unit_id
WHERE known.spells <> coalesce(found.spells, 0)
