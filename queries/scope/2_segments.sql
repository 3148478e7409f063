-- What a visit sees of segments: the rows of units in its sight.
-- Grain: as segments. Reads: mart.segments, sight.
CREATE VIEW memory.main.segments AS
SELECT * FROM mart.segments WHERE unit IN (SELECT unit FROM memory.main.sight)
