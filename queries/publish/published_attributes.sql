-- What describes units. Grain: one row a unit and attribute. Reads: attributes_now, unit_tree.
SELECT unit_tree.unit, attributes_now.attribute, attributes_now.value
FROM attributes_now
JOIN unit_tree ON unit_tree.unit_id = attributes_now.unit_id
ORDER BY unit_tree.unit, attributes_now.attribute
