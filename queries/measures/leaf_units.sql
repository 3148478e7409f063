-- Codes of the leaf units. Grain: one row a unit, by code.
-- Parameters: units (list of codes, NULL = all).
SELECT unit
FROM units
WHERE leaf AND ($units IS NULL OR list_contains($units, unit))
ORDER BY unit
