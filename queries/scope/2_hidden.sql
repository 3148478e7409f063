-- What a visit sees of hidden: the rows of units in its sight.
-- Grain: as hidden. Reads: mart.hidden, sight.
CREATE VIEW memory.main.hidden AS
SELECT * FROM mart.hidden WHERE unit IN (SELECT unit FROM memory.main.sight)
