-- The smallest group that may be told of. One row. Reads: rules.
SELECT max(minimum_group) FROM rules
