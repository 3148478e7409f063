-- Units with one text column for each attribute that is not a column already.
-- Grain: one row a unit. Reads: published_units, further_attributes.
CREATE OR REPLACE TABLE mart.units AS
WITH wide AS (
    PIVOT further_attributes ON attribute USING max(value) GROUP BY of_unit
)
SELECT published_units.*, wide.* EXCLUDE (of_unit)
FROM published_units
LEFT JOIN wide ON wide.of_unit = published_units.unit
ORDER BY level, unit
