-- Spells that are not the same now as at a telling, with the days between which they differ.
-- Grain: one row a telling and changed spell. Reads: spells_at_times.
WITH present AS (
    SELECT DISTINCT person, unit_id, started_on, service_on, last_on, leaver, voluntary, regretted
    FROM spells_at_times
    WHERE telling = 1000000000
),
earlier AS (
    SELECT DISTINCT telling, person, unit_id, started_on, service_on, last_on, leaver, voluntary,
        regretted
    FROM spells_at_times
    WHERE telling < 1000000000
),
tellings AS (
    SELECT telling, count(*) OVER () AS tellings FROM (SELECT DISTINCT telling FROM earlier) AS known
),
found AS (
    SELECT person, unit_id, started_on, service_on, last_on, leaver, voluntary, regretted,
        count(*) AS tellings
    FROM earlier
    GROUP BY ALL
),
doubtful AS (
    SELECT present.*
    FROM present
    LEFT JOIN found USING (
        person, unit_id, started_on, service_on, last_on, leaver, voluntary, regretted
    )
    WHERE coalesce(found.tellings, 0) < (SELECT max(tellings) FROM tellings)
),
went AS (
    SELECT *
    FROM earlier
    ANTI JOIN present USING (
        person, unit_id, started_on, service_on, last_on, leaver, voluntary, regretted
    )
),
came AS (
    SELECT tellings.telling, doubtful.*
    FROM doubtful
    CROSS JOIN tellings
    ANTI JOIN earlier
        ON earlier.telling = tellings.telling
        AND earlier.person = doubtful.person
        AND earlier.unit_id = doubtful.unit_id
        AND earlier.started_on = doubtful.started_on
        AND earlier.service_on = doubtful.service_on
        AND earlier.last_on = doubtful.last_on
        AND earlier.leaver = doubtful.leaver
        AND earlier.voluntary = doubtful.voluntary
        AND earlier.regretted = doubtful.regretted
)
SELECT
    coalesce(went.telling, came.telling) AS telling,
    coalesce(went.person, came.person) AS person,
    coalesce(went.unit_id, came.unit_id) AS unit_id,
    coalesce(went.service_on, came.service_on) AS service_on,
    CASE
        WHEN went.person IS NULL OR came.person IS NULL
            THEN coalesce(went.started_on, came.started_on)
        ELSE least(went.last_on, came.last_on)
    END AS from_on,
    greatest(went.last_on, came.last_on) AS to_on
FROM went
FULL JOIN came
    ON came.telling = went.telling
    AND came.person = went.person
    AND came.unit_id = went.unit_id
    AND came.started_on = went.started_on
    AND came.service_on = went.service_on
