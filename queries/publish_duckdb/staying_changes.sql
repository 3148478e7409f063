-- How many people changed what a month's figures say of the unit they worked in, since a telling of
-- that month. anybody: all whose days or leaving are not the same, sure: those of whom it is certain
-- that sums over several units change too, since they changed in one alone.
-- Grain: one row a telling, month (slot) and unit.
-- Reads: spell_changes, spells_at_times, staying_slots_then, headcounts, undone_headcounts,
-- staying_in_force, staying_spells_then.
WITH asked AS (
    SELECT DISTINCT changed.telling, told.slot, changed.person, changed.unit_id
    FROM spell_changes AS changed
    JOIN staying_slots_then AS told
        ON told.telling = changed.telling
        AND told.slot BETWEEN month_ix(changed.from_on) AND month_ix(changed.to_on)
),
parts AS (
    SELECT asked.telling, asked.slot, asked.person, asked.unit_id,
        CASE WHEN spells.telling = 1000000000 THEN 1 ELSE -1 END AS sign,
        day_number(least(spells.last_on, month_start(asked.slot + 1) - 1))
            - day_number(greatest(spells.started_on, month_start(asked.slot))) + 1 AS days,
        greatest(
            day_number(least(
                spells.last_on, month_start(asked.slot + 1) - 1, spells.service_on + 364
            )) - day_number(greatest(spells.started_on, month_start(asked.slot))) + 1, 0
        ) AS early_days,
        month_ix(spells.last_on) = asked.slot AS ends_here,
        day_number(spells.last_on) - day_number(spells.service_on) < 365 AS early,
        spells.leaver, spells.voluntary, spells.regretted
    FROM asked
    JOIN spells_at_times AS spells
        ON spells.person = asked.person
        AND spells.unit_id = asked.unit_id
        AND spells.telling IN (asked.telling, 1000000000)
        AND month_ix(spells.started_on) <= asked.slot
        AND month_ix(spells.last_on) >= asked.slot
),
differing AS (
    SELECT telling, slot, person, unit_id
    FROM parts
    GROUP BY telling, slot, person, unit_id
    HAVING sum(sign * days) <> 0
        OR sum(sign * early_days) <> 0
        OR sum(CASE WHEN ends_here THEN sign * leaver ELSE 0 END) <> 0
        OR sum(CASE WHEN ends_here THEN sign * voluntary ELSE 0 END) <> 0
        OR sum(CASE WHEN ends_here THEN sign * regretted ELSE 0 END) <> 0
        OR sum(CASE WHEN ends_here AND early THEN sign * leaver ELSE 0 END) <> 0
),
placed AS (
    SELECT telling, slot, unit_id,
        count(*) OVER (PARTITION BY telling, slot, person) AS units
    FROM differing
),
totals AS (
    SELECT staying_in_force.telling, unit_id, month_ix(month) AS slot, -staff AS staff,
        -coalesce(leavers, 0) AS leavers, -coalesce(voluntary_leavers, 0) AS voluntary
    FROM (SELECT * FROM headcounts UNION ALL SELECT * FROM undone_headcounts) AS given
    JOIN staying_in_force ON staying_in_force.upload = given.upload
    UNION ALL
    SELECT tellings.telling, unit_id, month_ix(month), staff, coalesce(leavers, 0),
        coalesce(voluntary_leavers, 0)
    FROM headcounts
    CROSS JOIN (SELECT DISTINCT telling FROM staying_slots_then) AS tellings
),
-- Of totals it is not known who changed: at the most as many as they went up or down. Units of which
-- spells are known are told from those.
other_totals AS (
    SELECT telling, slot, unit_id, abs(sum(staff)) AS staff, abs(sum(leavers)) AS leavers,
        abs(sum(voluntary)) AS voluntary
    FROM totals
    ANTI JOIN spells_at_times AS spells ON spells.unit_id = totals.unit_id
    GROUP BY telling, slot, unit_id
),
lost AS (
    SELECT known.telling, known.unit_id
    FROM staying_spells_then AS known
    LEFT JOIN (
        SELECT telling, unit_id, count(*) AS spells FROM spells_at_times GROUP BY telling, unit_id
    ) AS found ON found.telling = known.telling AND found.unit_id = known.unit_id
    WHERE known.spells <> coalesce(found.spells, 0)
),
everything AS (
    SELECT telling, slot, unit_id, count(*) AS anybody, count_if(units = 1) AS sure
    FROM placed
    GROUP BY telling, slot, unit_id
    UNION ALL
    SELECT other_totals.telling, other_totals.slot, unit_id, 1, floor(greatest(
        CASE WHEN leavers + voluntary = 0 THEN staff ELSE least(staff, leavers) END, 0
    ))
    FROM other_totals
    SEMI JOIN staying_slots_then AS told
        ON told.telling = other_totals.telling AND told.slot = other_totals.slot
    WHERE staff + leavers + voluntary > 0.001
    UNION ALL
    SELECT lost.telling, told.slot, lost.unit_id, 1, 0
    FROM lost
    JOIN staying_slots_then AS told ON told.telling = lost.telling
)
SELECT telling, slot, unit_id, CAST(sum(anybody) AS BIGINT) AS anybody,
    CAST(sum(sure) AS BIGINT) AS sure
FROM everything
GROUP BY telling, slot, unit_id
