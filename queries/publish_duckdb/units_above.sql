-- Every unit with those it is added up to, nearest first. Grain: one row a unit and one above it.
-- Reads: ancestry, unit_tree.
SELECT ancestry.unit_id, ancestry.ancestor_id
FROM ancestry
JOIN unit_tree ON unit_tree.unit_id = ancestry.ancestor_id
ORDER BY ancestry.unit_id, unit_tree.level DESC
