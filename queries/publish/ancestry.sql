-- Which units add up to which: every unit with itself and everything above it.
-- Grain: one row a unit and ancestor. Reads: unit_tree.
WITH RECURSIVE up AS (
    SELECT unit_id, unit_id AS ancestor_id
    FROM unit_tree
    UNION ALL
    SELECT up.unit_id, unit_tree.parent_id AS ancestor_id
    FROM up
    JOIN unit_tree ON unit_tree.unit_id = up.ancestor_id
    WHERE unit_tree.parent_id IS NOT NULL
)
SELECT unit_id, ancestor_id
FROM up
