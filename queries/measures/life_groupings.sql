-- Groupings by which months of service may be told. Grain: one row a grouping. Parameters: none.
SELECT DISTINCT grouping_name
FROM life_table
ORDER BY grouping_name
