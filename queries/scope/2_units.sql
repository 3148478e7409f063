-- What a visit sees of units: the rows of units in its sight.
-- Grain: as units. Reads: mart.units, sight.
CREATE VIEW memory.main.units AS
SELECT * FROM mart.units WHERE unit IN (SELECT unit FROM memory.main.sight)
