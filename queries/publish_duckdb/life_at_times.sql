-- Service in sight, in months, with the smallest groups it was and is counted in.
-- Grain: one row a telling (or the present, as in spells_at_times) and spell.
-- Reads: spells_at_times, life_units_then, life_crossings.
WITH groups AS (
    SELECT telling, unit_id, third, region,
        bool_or(region <> '(rest)') OVER (PARTITION BY telling) AS by_region
    FROM life_units_then
),
tellings AS (
    SELECT DISTINCT telling, by_region FROM groups
)
SELECT
    spells.telling,
    spells.person,
    spells.unit_id,
    coalesce(groups.third, life_crossings.third, '(rest)') AS third,
    coalesce(groups.region, life_crossings.region, '(rest)') AS region,
    spells.leaver,
    spells.voluntary,
    (day_number(greatest(spells.started_on, spells.sight_on)) - day_number(spells.service_on))
        / 30.4375 AS age_in,
    (day_number(spells.last_on) + 1 - day_number(spells.service_on)) / 30.4375 AS age_out
FROM spells_at_times AS spells
LEFT JOIN tellings ON tellings.telling = spells.telling
LEFT JOIN groups ON groups.telling = spells.telling AND groups.unit_id = spells.unit_id
LEFT JOIN life_crossings
    ON spells.telling = 1000000000 AND life_crossings.unit_id = spells.unit_id
WHERE spells.last_on >= greatest(spells.started_on, spells.sight_on)
