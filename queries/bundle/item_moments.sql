-- The published table item_moments for the evidence bundle, in an order that never changes.
-- Grain: as the table itself. No parameters.
SELECT *
FROM item_moments
ORDER BY ALL
