-- How many people changed, a telling, month and unit. Reads: staying_changes.
SELECT telling, slot, unit_id, anybody, sure FROM staying_changes
