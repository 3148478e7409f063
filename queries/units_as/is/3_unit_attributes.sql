-- What describes today's units. Grain: as unit_attributes. Reads: mart.unit_attributes, members.
CREATE OR REPLACE VIEW memory.main.unit_attributes AS
SELECT *
FROM mart.unit_attributes
WHERE unit IN (SELECT unit FROM memory.main.members WHERE unit = unit_now)
