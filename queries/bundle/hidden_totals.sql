-- The published table hidden_totals for the evidence bundle, in an order that never changes.
-- Grain: as the table itself. No parameters.
SELECT *
FROM hidden_totals
ORDER BY ALL
