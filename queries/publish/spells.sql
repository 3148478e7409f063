-- Spells of employment with the day the person's service began, ends clipped to the last day known.
-- Service begins with the person's first spell: an internal move does not make a newcomer.
-- A leaver is somebody whose spell ended and who did not move inside.
-- Grain: one row a spell. Reads: employment, rules.
WITH known AS (
    SELECT greatest(max(started_on), coalesce(max(ended_on), max(started_on))) AS last_on
    FROM employment
),
service AS (
    SELECT person, min(started_on) AS service_on
    FROM employment
    GROUP BY person
)
SELECT
    employment.unit_id,
    day_number(employment.started_on) AS first_day,
    day_number(least(coalesce(employment.ended_on, known.last_on), known.last_on)) AS last_day,
    day_number(service.service_on) AS service_day,
    employment.ended_on,
    CASE WHEN employment.ended_on IS NOT NULL AND NOT employment.moved THEN 1 ELSE 0 END AS leaver,
    CASE WHEN employment.voluntary THEN 1 ELSE 0 END AS voluntary,
    CASE WHEN employment.regretted THEN 1 ELSE 0 END AS regretted,
    employment.started_on,
    least(coalesce(employment.ended_on, known.last_on), known.last_on) AS last_on
FROM employment
JOIN service ON service.person = employment.person
CROSS JOIN known
CROSS JOIN rules
WHERE (rules.everything OR rules.employment)
    AND (employment.ended_on IS NULL OR employment.ended_on >= employment.started_on)
