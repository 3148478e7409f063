-- The published table units for the evidence bundle, in an order that never changes.
-- Grain: as the table itself. No parameters.
SELECT *
FROM units
ORDER BY ALL
