-- What a visit sees of unit_attributes: the rows of units in its sight.
-- Grain: as unit_attributes. Reads: mart.unit_attributes, sight.
CREATE VIEW memory.main.unit_attributes AS
SELECT * FROM mart.unit_attributes WHERE unit IN (SELECT unit FROM memory.main.sight)
