-- The published table readings for the evidence bundle, in an order that never changes.
-- Grain: as the table itself. No parameters.
SELECT *
FROM readings
ORDER BY ALL
