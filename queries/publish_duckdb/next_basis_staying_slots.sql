-- Writes of which months this telling tells something new.
-- Reads: staying_slots_then, staying_slots_now, this_telling.
CREATE OR REPLACE TABLE next_basis.staying_slots AS
SELECT telling, slot FROM staying_slots_then
UNION ALL
SELECT telling, slot FROM staying_slots_now CROSS JOIN this_telling
