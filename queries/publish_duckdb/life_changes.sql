-- Into which classes people part who count otherwise in a month of service than at a telling of it: by
-- the groups they counted in then and now. Whatever is added and subtracted, classes stay whole.
-- cut: region, or third (of one region). Who changed, came or went within one group is one class.
-- Grain: one row a telling, month of service, cut and class.
-- Reads: life_at_times, life_asked, life_told_then, life_units_then, spells_at_times,
-- staying_spells_then.
WITH told AS (
    SELECT DISTINCT telling, month_of_service AS month,
        CASE WHEN grouping_name = 'engagement_third' THEN 'third' ELSE 'region' END AS cut
    FROM life_told_then
),
by_region AS (
    SELECT telling, bool_or(region <> '(rest)') AS told FROM life_units_then GROUP BY telling
),
parts AS (
    SELECT asked.telling, asked.person, asked.month, asked.cut,
        life.telling = 1000000000 AS is_now,
        concat(
            CASE WHEN asked.cut = 'third' THEN life.third ELSE '' END, '|',
            CASE WHEN coalesce(by_region.told, FALSE) THEN life.region ELSE '' END
        ) AS cell,
        CASE
            WHEN life.leaver = 1 AND life.age_out <= asked.month THEN 1
            ELSE least(life.age_out, asked.month)
        END - greatest(life.age_in, asked.month - 1)
            + CASE WHEN life.leaver = 1 AND life.age_out <= asked.month THEN asked.month - 1 ELSE 0 END
            AS at_risk,
        CASE WHEN life.age_out <= asked.month THEN life.leaver ELSE 0 END AS leavers,
        CASE WHEN life.age_out <= asked.month THEN life.leaver * life.voluntary ELSE 0 END AS voluntary
    FROM life_asked AS asked
    JOIN life_at_times AS life
        ON life.person = asked.person
        AND life.telling IN (asked.telling, 1000000000)
        AND life.age_in < asked.month
        AND life.age_out > asked.month - 1
    LEFT JOIN by_region ON by_region.telling = asked.telling
),
states AS (
    SELECT telling, person, month, cut, is_now, cell, round(sum(at_risk), 6) AS at_risk,
        sum(leavers) AS leavers, sum(voluntary) AS voluntary
    FROM parts
    GROUP BY ALL
),
persons AS (
    SELECT telling, person, month, cut,
        string_agg(cell, ' ' ORDER BY cell) FILTER (WHERE is_now) AS cells_now,
        string_agg(cell, ' ' ORDER BY cell) FILTER (WHERE NOT is_now) AS cells_then,
        string_agg(concat(cell, at_risk, leavers, voluntary), ' ' ORDER BY cell)
            FILTER (WHERE is_now) AS says_now,
        string_agg(concat(cell, at_risk, leavers, voluntary), ' ' ORDER BY cell)
            FILTER (WHERE NOT is_now) AS said_then
    FROM states
    GROUP BY telling, person, month, cut
),
lost AS (
    SELECT DISTINCT known.telling, known.unit_id
    FROM staying_spells_then AS known
    LEFT JOIN (
        SELECT telling, unit_id, count(*) AS spells FROM spells_at_times GROUP BY telling, unit_id
    ) AS found ON found.telling = known.telling AND found.unit_id = known.unit_id
    WHERE known.spells <> coalesce(found.spells, 0)
),
classes AS (
    SELECT telling, month, cut,
        CASE
            WHEN coalesce(cells_now, cells_then) = coalesce(cells_then, cells_now)
                THEN coalesce(cells_now, cells_then)
            ELSE concat(cells_then, ' > ', cells_now)
        END AS class,
        1 AS people
    FROM persons
    WHERE says_now IS DISTINCT FROM said_then
    UNION ALL
    SELECT told.telling, told.month, told.cut,
        concat(
            CASE WHEN told.cut = 'third' THEN units.third ELSE '' END, '|',
            CASE WHEN by_region.told THEN units.region ELSE '' END
        ),
        0
    FROM lost
    JOIN told ON told.telling = lost.telling
    JOIN life_units_then AS units
        ON units.telling = lost.telling AND units.unit_id = lost.unit_id
    JOIN by_region ON by_region.telling = lost.telling
)
SELECT telling, month AS month_of_service, cut, class, CAST(sum(people) AS BIGINT) AS people
FROM classes
GROUP BY telling, month, cut, class
