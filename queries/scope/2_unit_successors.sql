-- What a visit sees of unit_successors: changes between units in its sight.
-- Grain: as unit_successors. Reads: mart.unit_successors, sight.
CREATE VIEW memory.main.unit_successors AS
SELECT *
FROM mart.unit_successors
WHERE unit IN (SELECT unit FROM memory.main.sight)
    AND successor IN (SELECT unit FROM memory.main.sight)
    AND unit_now IN (SELECT unit FROM memory.main.sight)
