-- Today's units. What stood below a unit that was merged away stands below the one it became.
-- Grain: as units. Reads: mart.units, members.
CREATE OR REPLACE VIEW memory.main.units AS
WITH moved AS (
    SELECT gone.unit, gone.name, today.unit AS unit_now, today.name AS name_now, today.path
    FROM memory.main.members
    JOIN mart.units AS gone ON gone.unit = members.unit
    JOIN mart.units AS today ON today.unit = members.unit_now
    WHERE members.unit <> members.unit_now
)
SELECT
    units.* REPLACE (
        coalesce(moved.unit_now, units.parent) AS parent,
        CASE
            WHEN moved.unit IS NOT NULL AND units.region = moved.name THEN moved.name_now
            ELSE units.region
        END AS region,
        CASE
            WHEN moved.unit IS NULL THEN units.path
            ELSE concat(moved.path, ' / ', units.name)
        END AS path
    )
FROM mart.units
LEFT JOIN moved ON moved.unit = units.parent
WHERE units.unit IN (SELECT unit FROM memory.main.members WHERE unit = unit_now)
