-- How many levels the units have below the whole. One row.
SELECT max(level) FROM unit_tree
