-- Questions of a family: their answers go into metrics that are told or held back together.
-- Grain: one row a family and item. Reads: goes_into, metric_list.
SELECT DISTINCT metric_list.layer AS family, goes_into.item_id
FROM goes_into
JOIN metric_list ON metric_list.metric_id = goes_into.metric_id
