-- What a visit sees of quotes: the rows of units in its sight.
-- Grain: as quotes. Reads: mart.quotes, sight.
CREATE VIEW memory.main.quotes AS
SELECT * FROM mart.quotes WHERE unit IN (SELECT unit FROM memory.main.sight)
