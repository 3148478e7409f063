-- The family of figures of leavers, and the smallest group that may be told of. One row.
-- Reads: metric_list, rules.
SELECT max(metric_list.layer), max(rules.minimum_group)
FROM metric_list
CROSS JOIN rules
WHERE metric_list.source = 'employment'
