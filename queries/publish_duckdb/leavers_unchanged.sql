-- How many people a month's figures say the same of at each telling of it and now, by the unit they
-- work for. sure: they work for that one alone.
-- Grain: one row a month (slot), unit (place), and whether sure.
-- Reads: spells_at_times, staying_together, leaver_states.
WITH there AS (
    SELECT together.slot, spells.person, min(spells.unit_id) AS place,
        count(DISTINCT spells.unit_id) AS units, max(spells.unit_id) AS other
    FROM spells_at_times AS spells
    JOIN staying_together AS together
        ON together.slot BETWEEN month_ix(spells.started_on) AND month_ix(spells.last_on)
    WHERE spells.telling = 1000000000
    GROUP BY together.slot, spells.person
),
unchanged AS (
    SELECT there.* FROM there ANTI JOIN leaver_states AS changed USING (slot, person)
)
SELECT slot, place, units = 1 AS sure, count(*) AS people
FROM unchanged
GROUP BY slot, place, sure
UNION ALL
SELECT slot, other, FALSE, count(*)
FROM unchanged
WHERE units > 1
GROUP BY slot, other
