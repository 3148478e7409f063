-- What a month's figures say of each person in it who was not always told of in the same way: the
-- days, the early days, and the leaving in each unit, at each telling of the month and now. Of units
-- told from headcounts the total stands for a person, with a number below nought.
-- said: all of it as one text. sure: people who are certainly behind it; 0: worked for several units.
-- Grain: one row a month (slot), person, telling and unit (place).
-- Reads: spell_changes, spells_at_times, staying_slots_then, staying_together, headcounts,
-- undone_headcounts, staying_in_force.
WITH asked AS (
    SELECT DISTINCT together.slot, changed.person
    FROM spell_changes AS changed
    JOIN staying_together AS together
        ON together.slot BETWEEN month_ix(changed.from_on) AND month_ix(changed.to_on)
),
tellings AS (
    SELECT told.slot, told.telling
    FROM staying_slots_then AS told
    SEMI JOIN staying_together AS together ON together.slot = told.slot
    UNION ALL
    SELECT slot, 1000000000 FROM staying_together
),
parts AS (
    SELECT
        asked.slot, asked.person, spells.telling, spells.unit_id,
        day_number(least(spells.last_on, month_start(asked.slot + 1) - 1))
            - day_number(greatest(spells.started_on, month_start(asked.slot))) + 1 AS days,
        greatest(
            day_number(least(
                spells.last_on, month_start(asked.slot + 1) - 1, spells.service_on + 364
            )) - day_number(greatest(spells.started_on, month_start(asked.slot))) + 1, 0
        ) AS early_days,
        CASE WHEN month_ix(spells.last_on) = asked.slot THEN 1 ELSE 0 END AS ends_here,
        day_number(spells.last_on) - day_number(spells.service_on) < 365 AS early,
        spells.leaver, spells.voluntary, spells.regretted
    FROM asked
    JOIN spells_at_times AS spells
        ON spells.person = asked.person
        AND month_ix(spells.started_on) <= asked.slot
        AND month_ix(spells.last_on) >= asked.slot
    JOIN tellings ON tellings.slot = asked.slot AND tellings.telling = spells.telling
),
people AS (
    SELECT
        slot, person, telling, unit_id AS place,
        concat_ws(
            ' ', sum(days), sum(early_days), sum(ends_here * leaver), sum(ends_here * voluntary),
            sum(ends_here * regretted), sum(CASE WHEN early THEN ends_here * leaver ELSE 0 END)
        ) AS said
    FROM parts
    GROUP BY slot, person, telling, unit_id
),
given AS (
    SELECT tellings.slot, in_force.telling, given.unit_id, given.staff, given.leavers,
        given.voluntary_leavers
    FROM (SELECT * FROM headcounts UNION ALL SELECT * FROM undone_headcounts) AS given
    JOIN staying_in_force AS in_force ON in_force.upload = given.upload
    JOIN tellings
        ON tellings.telling = in_force.telling AND tellings.slot = month_ix(given.month)
    UNION ALL
    SELECT tellings.slot, tellings.telling, unit_id, staff, leavers, voluntary_leavers
    FROM headcounts
    JOIN tellings
        ON tellings.telling = 1000000000 AND tellings.slot = month_ix(headcounts.month)
),
-- Units of which spells are known are told from those.
totals AS (
    SELECT slot, telling, unit_id, sum(staff) AS staff, sum(coalesce(leavers, 0)) AS leavers,
        sum(coalesce(voluntary_leavers, 0)) AS voluntary
    FROM given
    ANTI JOIN spells_at_times AS spells ON spells.unit_id = given.unit_id
    GROUP BY slot, telling, unit_id
),
-- Of totals it is not known who changed: at the most as many as they went up or down.
apart AS (
    SELECT now.slot, now.unit_id,
        min(floor(
            CASE
                WHEN earlier.telling IS NULL THEN now.staff
                WHEN earlier.leavers = now.leavers AND earlier.voluntary = now.voluntary
                    THEN abs(now.staff - earlier.staff)
                ELSE least(abs(now.staff - earlier.staff), abs(now.leavers - earlier.leavers))
            END
        )) AS sure
    FROM totals AS now
    JOIN tellings ON tellings.slot = now.slot AND tellings.telling < 1000000000
    LEFT JOIN totals AS earlier
        ON earlier.slot = now.slot
        AND earlier.unit_id = now.unit_id
        AND earlier.telling = tellings.telling
    WHERE now.telling = 1000000000
    GROUP BY now.slot, now.unit_id
)
SELECT slot, person, telling, place, said,
    CASE
        WHEN count(DISTINCT place) OVER (PARTITION BY slot, person) = 1 THEN 1 ELSE 0
    END AS sure
FROM people
UNION ALL
SELECT totals.slot, -1 - totals.unit_id, totals.telling, totals.unit_id,
    concat_ws(' ', totals.staff, totals.leavers, totals.voluntary), CAST(coalesce(sure, 0) AS INTEGER)
FROM totals
LEFT JOIN apart ON apart.slot = totals.slot AND apart.unit_id = totals.unit_id
