-- Units as people see them. Grain: one row a unit. Reads: unit_tree.
SELECT
    unit_tree.unit,
    unit_tree.name,
    parents.unit AS parent,
    unit_tree.kind,
    unit_tree.level,
    unit_tree.leaf,
    unit_tree.path,
    unit_tree.region,
    unit_tree.opened_on,
    unit_tree.closed_on
FROM unit_tree
LEFT JOIN unit_tree AS parents ON parents.unit_id = unit_tree.parent_id
ORDER BY unit_tree.level, unit_tree.unit
