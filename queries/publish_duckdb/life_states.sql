-- What a month of service says of each person who did not always count in it in the same way, at each
-- telling of the month and now. place: a number for the third (of that cut) and region together.
-- said: all of it as one text. sure: 1 in one place only, else 0.
-- Grain: one row a month of service and cut (slot), person, telling and place.
-- Reads: life_together, life_asked, life_at_times, life_told_then.
WITH people AS (
    SELECT DISTINCT together.slot, together.cut, together.month_of_service AS month, asked.person
    FROM life_together AS together
    JOIN life_asked AS asked
        ON asked.month = together.month_of_service AND asked.cut = together.cut
),
tellings AS (
    SELECT DISTINCT month_of_service AS month, telling FROM life_told_then
    UNION ALL
    SELECT DISTINCT month_of_service, 1000000000 FROM life_together
),
parts AS (
    SELECT people.slot, people.person, life.telling,
        CAST(hash(CASE WHEN people.cut = 'third' THEN life.third ELSE '' END, life.region)
            % 2147483647 AS BIGINT) AS place,
        CASE
            WHEN life.leaver = 1 AND life.age_out <= people.month THEN 1
            ELSE least(life.age_out, people.month)
        END - greatest(life.age_in, people.month - 1)
            + CASE WHEN life.leaver = 1 AND life.age_out <= people.month THEN people.month - 1 ELSE 0 END
            AS at_risk,
        CASE WHEN life.age_out <= people.month THEN life.leaver ELSE 0 END AS leavers,
        CASE WHEN life.age_out <= people.month THEN life.leaver * life.voluntary ELSE 0 END AS voluntary
    FROM people
    JOIN life_at_times AS life
        ON life.person = people.person
        AND life.age_in < people.month
        AND life.age_out > people.month - 1
    JOIN tellings ON tellings.month = people.month AND tellings.telling = life.telling
),
states AS (
    SELECT slot, person, telling, place,
        concat_ws(' ', round(sum(at_risk), 6), sum(leavers), sum(voluntary)) AS said
    FROM parts
    GROUP BY slot, person, telling, place
)
SELECT slot, person, telling, place, said,
    CASE
        WHEN count(DISTINCT place) OVER (PARTITION BY slot, person) = 1 THEN 1 ELSE 0
    END AS sure
FROM states
