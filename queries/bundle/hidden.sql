-- The published table hidden for the evidence bundle, in an order that never changes.
-- Grain: as the table itself. No parameters.
SELECT *
FROM hidden
ORDER BY ALL
