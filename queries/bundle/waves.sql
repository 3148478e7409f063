-- The published table waves for the evidence bundle, in an order that never changes.
-- Grain: as the table itself. No parameters.
SELECT *
FROM waves
ORDER BY ALL
