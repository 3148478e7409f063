-- Which months were told at each telling of who stays. Reads: staying_slots_then.
SELECT telling, slot FROM staying_slots_then
