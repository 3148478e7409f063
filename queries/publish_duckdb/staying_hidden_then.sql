-- Cells of leavers that were not told at a telling. Reads: staying_unseen_then.
SELECT telling, slot, unit_id FROM staying_unseen_then
