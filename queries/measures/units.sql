-- Every unit, the whole first. Grain: one row a unit. Parameters: none.
SELECT unit, name, parent, kind, level, leaf, path, region
FROM units
ORDER BY level, unit
