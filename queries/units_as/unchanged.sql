-- Takes units without units below them out of sight that were moved, merged or split. What stands
-- above them stays as it was published, all units counted.
-- Reads: mart.units, mart.unit_attributes, sight.
DELETE FROM memory.main.sight
WHERE unit IN (
    SELECT units.unit
    FROM mart.units
    JOIN mart.unit_attributes ON unit_attributes.unit = units.unit
    WHERE units.leaf
        AND unit_attributes.attribute = 'like_for_like'
        AND unit_attributes.value = 're-organised'
)
