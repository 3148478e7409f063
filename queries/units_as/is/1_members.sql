-- Which of today's units the figures of each unit are read under. together: several units are one.
-- Whoever sees a unit but not the one it became sees it as it was. A unit out of sight is here only
-- where it became one in sight: its figures are never read, that it has some is.
-- Grain: one row a unit. Reads: mart.units, mart.unit_successors, sight.
CREATE TABLE memory.main.members AS
WITH handed AS (
    SELECT DISTINCT unit, unit_now
    FROM mart.unit_successors
    WHERE unit_now IN (SELECT unit FROM memory.main.sight)
),
placed AS (
    SELECT
        units.unit,
        coalesce(handed.unit_now, units.unit) AS unit_now,
        units.unit IN (SELECT unit FROM memory.main.sight) AS in_sight
    FROM mart.units
    LEFT JOIN handed ON handed.unit = units.unit
)
SELECT unit, unit_now, in_sight, count(*) OVER (PARTITION BY unit_now) > 1 AS together
FROM placed
WHERE unit_now IN (SELECT unit FROM memory.main.sight)
