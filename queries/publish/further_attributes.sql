-- Attributes of units that are not a column of units already. Grain: one row a unit and attribute.
-- Reads: published_attributes.
SELECT unit AS of_unit, attribute, value
FROM published_attributes
WHERE attribute NOT IN (
    'unit', 'name', 'parent', 'kind', 'level', 'leaf', 'path', 'region', 'opened_on', 'closed_on',
    'of_unit'
)
