-- Units that a visit may see: those of the scope with all below them, and all above them.
-- Grain: one row a unit. Reads: mart.units. Parameters: scope, codes of units or names of regions.
CREATE TABLE memory.main.sight AS
WITH RECURSIVE asked AS (
    SELECT unit FROM mart.units
    WHERE list_contains($scope, unit) OR list_contains($scope, region)
),
below AS (
    SELECT unit FROM asked
    UNION
    SELECT units.unit
    FROM below
    JOIN mart.units ON units.parent = below.unit
),
above AS (
    SELECT unit FROM asked
    UNION
    SELECT units.parent AS unit
    FROM above
    JOIN mart.units ON units.unit = above.unit
    WHERE units.parent IS NOT NULL
)
SELECT unit FROM below
UNION
SELECT unit FROM above
UNION
SELECT unit FROM mart.units WHERE level = 0
