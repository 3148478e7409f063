-- Carries over what was told of who stays, where nothing bears on it.
-- Reads: basis.staying_slots.
CREATE OR REPLACE TABLE next_basis.staying_slots AS SELECT * FROM basis.staying_slots
