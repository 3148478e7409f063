-- The smallest cells that groupings cut each other into: a third of the units in one region.
-- Spells are counted there once, and every group is a sum of such cells.
-- Grain: one row a unit. Reads: life_groups.
SELECT
    whole.unit_id,
    coalesce(thirds.group_name, '(rest)') AS third,
    coalesce(regions.group_name, '(rest)') AS region
FROM life_groups AS whole
LEFT JOIN life_groups AS thirds
    ON thirds.unit_id = whole.unit_id AND thirds.grouping_name = 'engagement_third'
LEFT JOIN life_groups AS regions
    ON regions.unit_id = whole.unit_id AND regions.grouping_name = 'region'
WHERE whole.grouping_name = '(all)'
