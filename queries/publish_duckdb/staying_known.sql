-- Units that had people below them at each telling. Grain: one row a telling and unit.
-- Reads: staying_above_then.
SELECT DISTINCT telling, ancestor_id FROM staying_above_then
