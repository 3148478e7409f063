-- Spells of employment as stretches of service, in months since the person's first day.
-- What lies before the first month with a leaver on record is left out: who had left by then is not
-- in the file. People already there come into sight late, at the service they had completed.
-- A month of service is 365.25 / 12 days. counted_until: the last month in which the spell counts
-- its person, so that a move between units within a month does not count somebody twice.
-- Empty where nothing bears on it: neither employment nor the engagement that makes the thirds.
-- Grain: one row a spell in sight. Reads: employment, rules, touched_waves.
WITH needed AS (
    SELECT rules.everything OR rules.employment OR waves.touched > 0 AS wanted
    FROM rules
    CROSS JOIN (SELECT count(*) AS touched FROM touched_waves) AS waves
),
employed AS (
    SELECT employment.*
    FROM employment
    CROSS JOIN needed
    WHERE needed.wanted
),
reach AS (
    SELECT
        day_number(month_start(month_ix(
            coalesce(min(CASE WHEN NOT moved THEN ended_on END), min(started_on))
        ))) AS first_day,
        day_number(greatest(max(started_on), coalesce(max(ended_on), max(started_on)))) AS last_day
    FROM employed
),
service AS (
    SELECT person, day_number(min(started_on)) AS service_day
    FROM employed
    GROUP BY person
),
in_sight AS (
    SELECT
        employed.person,
        employed.unit_id,
        service.service_day,
        greatest(day_number(employed.started_on), reach.first_day) AS in_day,
        least(
            coalesce(day_number(employed.ended_on), reach.last_day), reach.last_day
        ) + 1 AS out_day,
        CASE WHEN employed.ended_on IS NOT NULL AND NOT employed.moved THEN 1 ELSE 0 END AS leaver,
        CASE WHEN employed.voluntary AND NOT employed.moved THEN 1 ELSE 0 END AS voluntary
    FROM employed
    JOIN service ON service.person = employed.person
    CROSS JOIN reach
    WHERE employed.ended_on IS NULL OR employed.ended_on >= employed.started_on
),
aged AS (
    SELECT
        person,
        unit_id,
        leaver,
        leaver * voluntary AS voluntary,
        (in_day - service_day) / 30.4375e0 AS age_in,
        (out_day - service_day) / 30.4375e0 AS age_out
    FROM in_sight
    WHERE out_day > in_day
),
numbered AS (
    SELECT
        *,
        CAST(floor(age_in) AS INTEGER) + 1 AS first_month,
        CAST(ceil(age_out) AS INTEGER) AS last_month
    FROM aged
),
followed AS (
    SELECT
        *,
        lead(first_month) OVER (PARTITION BY person ORDER BY age_in, age_out, unit_id) AS next_month
    FROM numbered
)
SELECT
    person,
    unit_id,
    leaver,
    voluntary,
    age_in,
    age_out,
    first_month,
    last_month,
    CASE WHEN next_month <= last_month THEN next_month - 1 ELSE last_month END AS counted_until
FROM followed
