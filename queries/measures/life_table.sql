-- Months of service with people at risk and leavers, for the groups of one grouping.
-- Grain: one row a group and month of service. Parameters: grouping.
SELECT group_name, month_of_service, at_risk, leavers, voluntary_leavers
FROM life_table
WHERE grouping_name = $grouping
ORDER BY group_name, month_of_service
