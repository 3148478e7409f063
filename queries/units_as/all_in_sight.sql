-- Every unit, for a visit that may see all of them.
-- Grain: one row a unit. Reads: mart.units.
CREATE TABLE memory.main.sight AS
SELECT unit FROM mart.units
