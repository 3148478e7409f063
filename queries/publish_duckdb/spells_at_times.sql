-- Spells as they were at each telling and are now, each with all that figures take from it.
-- telling: its number; the present comes last, with a number that no telling has.
-- last_on: the last day, clipped to the last day known then. leaver, voluntary, regretted: 0 or 1.
-- Grain: one row a telling and spell. Reads: employment, undone_employment, staying_in_force.
WITH given AS (
    SELECT person, unit_id, started_on, ended_on, moved, voluntary, regretted, upload
    FROM employment
    UNION ALL
    SELECT person, unit_id, started_on, ended_on, moved, voluntary, regretted, upload
    FROM undone_employment
),
at_times AS (
    SELECT given.*, staying_in_force.telling
    FROM given
    JOIN staying_in_force ON staying_in_force.upload = given.upload
    UNION ALL
    SELECT person, unit_id, started_on, ended_on, moved, voluntary, regretted, upload, 1000000000
    FROM employment
),
known AS (
    SELECT telling, greatest(max(started_on), coalesce(max(ended_on), max(started_on))) AS last_on,
        coalesce(min(CASE WHEN NOT moved THEN ended_on END), min(started_on)) AS first_on
    FROM at_times
    GROUP BY telling
),
served AS (
    SELECT *, min(started_on) OVER (PARTITION BY telling, person) AS service_on
    FROM at_times
)
SELECT
    served.telling,
    served.person,
    served.unit_id,
    served.started_on,
    served.service_on,
    least(coalesce(served.ended_on, known.last_on), known.last_on) AS last_on,
    month_start(month_ix(known.first_on)) AS sight_on,
    CASE WHEN ended_on IS NOT NULL AND NOT moved THEN 1 ELSE 0 END AS leaver,
    CASE WHEN ended_on IS NOT NULL AND NOT moved AND voluntary THEN 1 ELSE 0 END AS voluntary,
    CASE WHEN ended_on IS NOT NULL AND NOT moved AND regretted THEN 1 ELSE 0 END AS regretted
FROM served
JOIN known ON known.telling = served.telling
WHERE served.ended_on IS NULL OR served.ended_on >= served.started_on
