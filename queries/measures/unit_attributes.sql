-- What describes units. Grain: one row a unit and attribute. Parameters: none.
SELECT unit, attribute, value
FROM unit_attributes
ORDER BY unit, attribute
