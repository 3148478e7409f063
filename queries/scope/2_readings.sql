-- What a visit sees of readings: the rows of units in its sight.
-- Grain: as readings. Reads: mart.readings, sight.
CREATE VIEW memory.main.readings AS
SELECT * FROM mart.readings WHERE unit IN (SELECT unit FROM memory.main.sight)
