-- The published table metrics for the evidence bundle, in an order that never changes.
-- Grain: as the table itself. No parameters.
SELECT *
FROM metrics
ORDER BY ALL
