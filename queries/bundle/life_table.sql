-- The published table life_table for the evidence bundle, in an order that never changes.
-- Grain: as the table itself. No parameters.
SELECT *
FROM life_table
ORDER BY ALL
