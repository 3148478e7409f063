-- The published table segments for the evidence bundle, in an order that never changes.
-- Grain: as the table itself. No parameters.
SELECT *
FROM segments
ORDER BY ALL
