-- Readings under today's units: the sum of what is published of all that a unit was made of in the
-- period, told only where each of them is. Whoever has the published readings can add them up, so
-- nothing new is told; a sum over a part of them is never given for the whole.
-- Grain: as readings. Reads: mart.readings, members, cells.
CREATE OR REPLACE VIEW memory.main.readings AS
WITH summed AS (
    SELECT
        metric, unit_now AS unit, starts_on, ends_on, wave,
        CASE WHEN count(people) = count(*) THEN sum(people) END AS people,
        CASE WHEN any_value(amount) THEN 1.0 ELSE sum(weight) END AS weight,
        sum(total) AS total,
        CASE WHEN count(total_squares) = count(*) THEN sum(total_squares) END AS total_squares,
        CASE WHEN count(*) = 1 THEN any_value(value) END AS value,
        any_value(bound) AS bound
    FROM memory.main.cells
    GROUP BY ALL
    HAVING bool_and(told AND in_sight) AND (count(*) = 1 OR bool_and(adds))
)
SELECT *
FROM mart.readings
WHERE unit IN (SELECT unit FROM memory.main.members WHERE NOT together)
UNION ALL BY NAME
SELECT * REPLACE (coalesce(value, total / nullif(weight, 0)) AS value)
FROM summed
