-- The published table generation for the evidence bundle, in an order that never changes.
-- Grain: as the table itself. No parameters.
SELECT *
FROM generation
ORDER BY ALL
