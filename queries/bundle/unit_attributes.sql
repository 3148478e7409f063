-- The published table unit_attributes for the evidence bundle, in an order that never changes.
-- Grain: as the table itself. No parameters.
SELECT *
FROM unit_attributes
ORDER BY ALL
